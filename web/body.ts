/** A request's body, read up to a limit. */
import { isUtf8 } from 'node:buffer';
import { storable } from '../store/storable.js';
import { Problem } from './problem.js';

/** Throws `Problem` 413 as soon as it is known to be too large. */
export async function readBody(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new Problem(413, 'E_TOO_LARGE', `The body is larger than ${limitBytes.toLocaleString('en')} bytes.`, {
      connection: 'close',
    });
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw tooLarge();
      chunks.push(chunk);
    }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Made fit to store. Throws `Problem` 400. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    if (!isUtf8(bytes)) throw new SyntaxError('it is not UTF-8');
    return storable(
      JSON.parse(
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    );
  } catch (error) {
    const problem = error instanceof RangeError ? 'nested too deeply' : (error as Error).message;
    throw new Problem(400, 'E_JSON', `The body is not JSON: ${problem}.`);
  }
}

/** The media type of a header, without parameters. */
export function mediaType(header: string | null | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
