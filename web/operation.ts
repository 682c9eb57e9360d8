/** A route: what it takes and answers, as schemas that check it and describe it, and what it does. */
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { mediaType, parseJson, readBody } from './body.js';
import type { makeByteBudget } from './load.js';
import { Problem } from './problem.js';

export interface Asked<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** Other than JSON, as it came: the operation reads it. */
  request: Request;
  /** Ends when whoever asked goes away, or we stop. */
  signal: AbortSignal;
}

export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  /** Name of the function in a client that is made from the description. */
  id: string;
  method: 'get' | 'post';
  /** With parameters as `{id}`. */
  path: string;
  /** In a line. */
  summary: string;
  /** Of those that take work in (`ingest`), read, or stream: each kind has its own limit of concurrency. */
  kind: 'ingest' | 'read' | 'stream';
  params?: Params;
  query?: Query;
  body?: { schema: Body; limitBytes: number; also?: readonly 'multipart/form-data'[] };
  /** Headers that it reads, with what they say. */
  headers?: Readonly<Record<string, string>>;
  answer: { status: 200 | 202; schema: z.ZodType } | { status: 200; type: string };
  run(asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<unknown>;
}

/** Keeps the types of the schemas for `run`. */
export function operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
>(made: Operation<Params, Query, Body>): Operation {
  return made as unknown as Operation;
}

export interface MountParts {
  bytes: ReturnType<typeof makeByteBudget>;
  stopping: AbortSignal;
}

export function mount(app: Hono, made: Operation, { bytes, stopping }: MountParts): void {
  app.on(made.method.toUpperCase(), routePath(made.path), async (c) => {
    const params = check(made.params, c.req.param(), 400, 'E_QUERY');
    const query = check(made.query, queryOf(c), 400, 'E_QUERY');
    const signal = AbortSignal.any([c.req.raw.signal, stopping]);
    const answer = async (body: unknown) => {
      const told = await made.run({ params, query, body, request: c.req.raw, signal });
      return told instanceof Response ? told : c.json(told as object, made.answer.status);
    };
    if (!made.body) return answer(undefined);
    const type = mediaType(c.req.header('content-type'));
    const takes = ['application/json', ...(made.body.also ?? [])];
    if (!takes.includes(type))
      throw new Problem(415, 'E_CONTENT_TYPE', `The Content-Type must be ${takes.join(' or ')}.`, {
        'accept-post': takes.join(', '),
      });
    const { limitBytes, schema } = made.body;
    const giveBack = bytes.take(Math.min(limitBytes, Number(c.req.header('content-length') ?? limitBytes)));
    try {
      if (type !== 'application/json') return await answer(undefined);
      const body = parseJson(await readBody(c.req.raw, limitBytes));
      return await answer(check(schema, body, 422, 'E_SHAPE'));
    } finally {
      giveBack();
    }
  });
}

/** As Hono writes it. */
export function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** One value a name: a parameter that is said twice is a mistake. */
function queryOf(c: Context): Record<string, string> {
  const said = new Map<string, string>();
  for (const [name, value] of new URL(c.req.url).searchParams) {
    if (said.has(name)) throw new Problem(400, 'E_QUERY', `${JSON.stringify(name)} is given twice.`);
    said.set(name, value);
  }
  return Object.fromEntries(said);
}

const TOLD_PROBLEM = 1_000;

function check(schema: z.ZodType | undefined, value: unknown, status: number, code: string): never | unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length ? `${path.join('.')}: ${message}` : message,
  );
  throw new Problem(status, code, [...new Set(faults)].join('; ').slice(0, TOLD_PROBLEM));
}
