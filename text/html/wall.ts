/** Pages that stand in for an article, told by their title and by the names of their elements. */
import type { Rejection } from '../../article.js';
import type { Tree } from './tree/tree.js';

/** With so many words of text a page is no wall, whatever its title says. */
const ARTICLE_CHARS = 400;

const WALLS: readonly (readonly [title: RegExp, rejection: Rejection])[] = [
  [
    /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a|not a) (?:robot|human)|pardon our interruption|security check|checking your browser|human verification|verify(?:ing)? you are human|ddos-guard|please wait\b|robot check|client challenge|un momento|einen moment|un instant)/i,
    { code: 'E_CHALLENGE', message: 'The page asks to prove that a person reads it; it holds no article.' },
  ],
  [
    /^(?:(?:error )?(?:40[0-9]|410|50[0-4])\b|page not found|not found|file not found|forbidden|unauthorized|internal server error|bad gateway|service unavailable|gateway time-?out|server error|error$|oops\b|site under maintenance|seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|pagina non trovata|sayfa bulunamadı|страница не найдена|页面不存在|ページが見つかりません)/i,
    { code: 'E_ERROR_PAGE', message: 'The page says that something was not found or went wrong; it holds no article.' },
  ],
  [
    /^(?:before you continue|your privacy choices|we value your privacy|cookie (?:consent|notice|settings)|consent|privacy settings|datenschutz-?einstellungen)/i,
    { code: 'E_CONSENT_WALL', message: 'The page asks for consent to cookies; it holds no article.' },
  ],
];

/** `body`: the text that was found. Null when the page is none of these. */
export function wallOf({ head }: Tree, body: string): Rejection | null {
  const title = head.title.trim();
  if (!title || body.length > ARTICLE_CHARS) return null;
  return WALLS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
