/** The one message of the Redis doors. `intake.schema.json` is made from it; a test holds them equal. */
import { z } from 'zod';

/** Bytes of text or HTML that a message may carry; more goes over HTTP. */
export const MESSAGE_CONTENT_BYTES = 256 * 1024;

/** What a text or page may be over HTTP, where its bytes are read as they come. */
export const HTTP_CONTENT_BYTES = 20 * 1024 * 1024;

const contentOf = (mostBytes: number, otherwise: string) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= mostBytes, { message: otherwise })
    .meta({ maxLength: mostBytes });

const common = {
  v: z.literal(1).describe('version of the message'),
  mode: z.enum(['ingest', 'refresh']).default('ingest').describe('refresh fetches a known URL again'),
  source: z
    .string()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('who says so; stands for the site when there is no URL'),
  tags: z.array(z.string().min(1).max(200)).max(100).default([]),
  priority: z.int().min(1).max(10).default(5).describe('1 goes first'),
  key: z.string().min(1).max(500).nullable().default(null).describe("the sender's own id for the item"),
  meta: z.record(z.string(), z.unknown()).default({}).describe('title, publishedAt and whatever else the sender knows'),
};
const url = z.string().min(1).max(4096);

const messageOf = (content: z.ZodString) =>
  z
    .discriminatedUnion('type', [
      z.strictObject({ ...common, type: z.literal('url'), url }),
      z.strictObject({ ...common, type: z.literal('feed'), url }),
      z.strictObject({ ...common, type: z.literal('sitemap'), url }),
      z.strictObject({
        ...common,
        type: z.literal('document'),
        url: url.nullable().default(null),
        text: content.optional(),
        html: content.optional(),
      }),
    ])
    .refine((message) => message.type !== 'document' || (message.text === undefined) !== (message.html === undefined), {
      message: 'a document carries either text or html',
    });

export const intakeMessage = messageOf(contentOf(MESSAGE_CONTENT_BYTES, 'more than 256 KiB; send it over HTTP'));
/** The same, as it comes over HTTP: with longer content. */
export const httpMessage = messageOf(contentOf(HTTP_CONTENT_BYTES, 'more than 20 MiB'));

export type IntakeMessage = z.output<typeof intakeMessage>;

export type ReadMessage = { message: IntakeMessage } | { code: 'E_SHAPE'; problem: string };

/** Never throws: what does not fit comes back with what is wrong about it. */
export function readMessage(value: unknown, schema: typeof intakeMessage = intakeMessage): ReadMessage {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { message: parsed.data };
  return {
    code: 'E_SHAPE',
    problem: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'message'}: ${issue.message}`).join('; '),
  };
}

/** The published schema. */
export function intakeSchema(): object {
  const schema = z.toJSONSchema(intakeMessage, { io: 'input', target: 'draft-2020-12' });
  return { $id: 'winnow-intake.schema.json', title: 'A message for winnow', ...schema };
}
