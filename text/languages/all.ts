/** The languages we know. To add one: write its file beside the others, and name it here. */
import type { Language } from '../rules.js';
import { en } from './en.js';

export const LANGUAGES: readonly Language[] = [en];
