/** The description of the API, made from the schemas that check it. */
import { z } from 'zod';
import type { Operation } from './operation.js';

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('for programs, for example E_NOT_FOUND'),
    detail: z.string().describe('for people: what, and what to do'),
  })
  .describe('RFC 9457');

/** OpenAPI 3.1. */
export function describeApi(operations: readonly Operation[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const made of operations) paths[made.path] = { ...paths[made.path], [made.method]: describeOperation(made) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'winnow',
      version,
      description: 'Scraped news in; clean, deduplicated articles out, every decision explained.',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'WINNOW_TOKEN, where one is set' } },
      schemas: { Problem: jsonSchema(problem, 'output') },
      responses: {
        Problem: {
          description: 'What is wrong, and what to do',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function describeOperation({ id, summary, params, query, headers = {}, body, answer }: Operation): object {
  const content = 'schema' in answer ? jsonContent(answer.schema, 'output') : { [answer.type]: {} };
  return {
    operationId: id,
    summary,
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...Object.entries(headers).map(([name, description]) => ({
        name,
        in: 'header',
        description,
        schema: { type: 'string' },
      })),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          ...jsonContent(body.schema, 'input'),
          ...(body.also?.includes('multipart/form-data') && { 'multipart/form-data': { schema: FILES } }),
        },
      },
    }),
    responses: {
      [answer.status]: { description: 'As asked', content },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** Parts that are files, under any name. */
const FILES = { type: 'object', additionalProperties: { type: 'string', format: 'binary' } };

function jsonContent(schema: z.ZodType, io: 'input' | 'output'): object {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  return rest;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description && { description }),
    schema,
  }));
}
