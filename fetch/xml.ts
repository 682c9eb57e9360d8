/** Reads XML as it is found in the wild: nothing is too broken, everything is bounded. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Names are lower case; a prefix is the usual one of its namespace, and none for the namespaces whose elements go without. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  text(data: string): void;
  /** `torn`: the document ended before the element did. */
  close(name: string, torn: boolean): void;
}

/** Namespaces (as `nameOfNamespace` writes them) and the prefix their elements go by here, whatever a document calls them. */
const PREFIXES = new Map(
  Object.entries({
    'http://www.w3.org/2005/atom': '',
    'http://purl.org/atom/ns#': '',
    'http://purl.org/rss/1.0/': '',
    'http://my.netscape.com/rdf/simple/0.9/': '',
    'http://www.sitemaps.org/schemas/sitemap/0.9': '',
    'http://www.google.com/schemas/sitemap/0.84': '',
    'http://www.w3.org/1999/xhtml': '',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://purl.org/rss/1.0/modules/content/': 'content',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'http://search.yahoo.com/mrss/': 'media',
    'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  }).map(([uri, prefix]) => [nameOfNamespace(uri), prefix]),
);

/** A namespace is a name, but people write it as an address: with https, a slash at its end, capitals. */
function nameOfNamespace(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/(?<![/#])[/#]+$/, '');
}

/** Deeper than this no feed goes, and a parser that must look for an unknown end tag pays for each level. */
const MAX_DEPTH = 256;

/** A `<` before what cannot begin a name; as a tag it would swallow the text up to the next `>`. */
const BARE = /<(?![a-z_:!/?])/gi;

/** Thrown through the parser to leave it. */
class Enough extends Error {}

export interface XmlReader {
  /** Takes the next piece of the document. */
  write(text: string): void;
  /** To be called once, after the last piece. */
  end(): void;
  /** Reads no further; to be called from an event. */
  stop(): never;
  /** It was stopped, or went too deep: what comes after is not read. */
  readonly stopped: boolean;
}

export function makeXmlReader(events: XmlEvents): XmlReader {
  const prefixes = new Map(Object.entries({ atom: '', rdf: 'rdf' }));
  let depth = 0;
  let ending = false;
  let stopped = false;
  let held = '';

  const nameOf = (raw: string) => {
    const colon = raw.indexOf(':');
    if (colon < 0) return raw;
    const prefix = prefixes.get(raw.slice(0, colon)) ?? raw.slice(0, colon);
    return prefix === '' ? raw.slice(colon + 1) : `${prefix}:${raw.slice(colon + 1)}`;
  };
  const declare = (attributes: Attributes) => {
    for (const [key, uri] of Object.entries(attributes)) {
      const known = key.startsWith('xmlns:') ? PREFIXES.get(nameOfNamespace(uri)) : undefined;
      if (known !== undefined) prefixes.set(key.slice(6), known);
    }
  };
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        if (++depth > MAX_DEPTH) throw new Enough();
        declare(attributes);
        events.open(nameOf(raw), attributes);
      },
      ontext: (data) => events.text(data),
      onclosetag(raw) {
        depth--;
        events.close(nameOf(raw), ending);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const guarded = (work: () => void) => {
    if (stopped) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      stopped = true;
    }
  };
  return {
    write: (text) =>
      guarded(() => {
        // What stands after a `<` decides about it, so one at the very end waits.
        const whole = held + text;
        held = whole.endsWith('<') ? '<' : '';
        parser.write(whole.slice(0, whole.length - held.length).replace(BARE, '&lt;'));
      }),
    end: () =>
      guarded(() => {
        ending = true;
        parser.end();
      }),
    stop: () => {
      throw new Enough();
    },
    get stopped() {
      return stopped;
    },
  };
}
