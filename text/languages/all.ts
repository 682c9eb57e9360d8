/** The languages we know. To add one: write its file beside the others, and name it here. */

import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { id } from './id.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ku } from './ku.js';
import type { Language } from './language.js';
import { mul } from './mul.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { sv } from './sv.js';
import { tr } from './tr.js';
import { zh } from './zh.js';

export const LANGUAGES: readonly Language[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  tr,
  ar,
  fa,
  ru,
  ku,
  zh,
  ja,
  hi,
  id,
  nl,
  pl,
  sv,
  mul,
];
