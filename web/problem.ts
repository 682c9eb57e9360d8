/** Errors as problem+json (RFC 9457): every one has a status, a code, and a sentence that says what to do. */

export type ProblemCode =
  | 'E_AMBIGUOUS'
  | 'E_BUSY'
  | 'E_CONTENT_TYPE'
  | 'E_FAULT'
  | 'E_HOST'
  | 'E_IDEMPOTENCY_KEY'
  | 'E_JSON'
  | 'E_METHOD'
  | 'E_NOT_FOUND'
  | 'E_ORIGIN'
  | 'E_QUERY'
  | 'E_SHAPE'
  | 'E_STORE_UNREACHABLE'
  | 'E_TOKEN'
  | 'E_TOO_LARGE'
  | (string & {});

/** Thrown anywhere below a route, and answered as it stands. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

export function answerProblem({ status, code, message, headers }: Problem): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, code, detail: message };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** Statuses of errors that code below the web throws, by name: their messages are meant for whoever asks. */
const KNOWN: Readonly<Record<string, (error: Error & { code?: string }) => Problem>> = {
  CannotAnswer: ({ code = 'E_QUERY', message }) =>
    new Problem({ E_NOT_FOUND: 404, E_AMBIGUOUS: 409 }[code] ?? 400, code, message),
  StoreUnavailable: ({ code = 'E_STORE_UNREACHABLE', message }) =>
    new Problem(503, code, message, { 'retry-after': '5' }),
  QueueUnavailable: ({ code = 'E_QUEUE_UNREACHABLE', message }) =>
    new Problem(503, code, message, { 'retry-after': '5' }),
  CursorFault: ({ message }) => new Problem(400, 'E_QUERY', message),
  CorrectionFault: ({ message }) => new Problem(422, 'E_CORRECTION', message),
  CleanFault: ({ code = 'E_CRASH', message }) => new Problem(422, code, message),
  FileFault: ({ code = 'E_UNREADABLE', message }) => new Problem(422, code, message),
};

/** Null for a fault of ours: what it says is for the log, not for whoever asked. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  return error instanceof Error ? (KNOWN[error.name]?.(error) ?? null) : null;
}
