/** Shapes that several routes take or answer. Answers are described loosely: fields are added. */
import { z } from 'zod';

export const id = z.string().regex(/^\d{1,18}$/, 'an id is a number');
export const idParam = z.strictObject({ id });
export const nameParam = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(4096)
    .describe('of the article, or a version as ARTICLE.N; also its URL, its sender’s key or its file, percent-encoded'),
});
export const cursor = z
  .string()
  .regex(/^\d{1,18}$/, 'a cursor is a number that an earlier answer gave; 0 is the beginning');
export const time = z.iso.datetime({ offset: true }).or(z.iso.date());
export const flag = z.stringbool().default(false);
export const limit = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** As it goes over the wire. */
export const when = z.iso.datetime();

export const article = z.looseObject({
  id,
  identity: z.string(),
  url: z.string().nullable(),
  site: z.string().nullable(),
  title: z.string().nullable(),
  words: z.int(),
  versions: z.int(),
  duplicateOf: id.nullable().describe('null when it stands for itself'),
  firstSeen: when,
  publishedAt: z.string().nullable().describe('as stated: with its offset, or a date alone'),
});

export const kind = z.enum(['same', 'near', 'contains', 'within', 'shares']);

export const match = z.looseObject({
  articleId: id,
  version: z.int(),
  title: z.string().nullable(),
  kind,
  jaccard: z.number(),
  containment: z.tuple([z.number(), z.number()]).describe('of this in the other, of the other in this'),
  spans: z
    .array(z.looseObject({ own: z.array(z.int()), other: z.array(z.int()), words: z.int() }))
    .describe('UTF-16 offsets in the two clean texts'),
});

export const passage = z.looseObject({
  label: z.string(),
  evidence: z.looseObject({}),
  lines: z.array(z.int()).nullable(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});

export const listOf = <T extends z.ZodType>(item: T) => z.looseObject({ items: z.array(item) });
