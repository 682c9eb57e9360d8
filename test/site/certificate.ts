/** Makes a throw-away certificate that signs itself, so that no key lies in the repository. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface CertificateOptions {
  /** Host names and IPv4 addresses it is for. */
  names: readonly string[];
  /** Already over if true. */
  expired?: boolean;
}

/** A P-256 key and its certificate, both PEM. X.509 v3, RFC 5280: just the fields that TLS clients look at. */
export function makeCertificate({ names, expired = false }: CertificateOptions): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const year = expired ? [2001, 2002] : [2001, 2999];
  const algorithm = sequence(oid('06082a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('0603550403'), der(0x0c, Buffer.from(names[0]!)))));
  const validity = sequence(...year.map((at) => der(0x18, Buffer.from(`${at}0101000000Z`))));
  const alternatives = sequence(...names.map(generalName));
  const extensions = sequence(
    sequence(oid('0603551d11'), der(0x04, alternatives)),
    sequence(oid('0603551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
  );
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', body, privateKey);
  const cert = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = cert.toString('base64').match(/.{1,64}/g)!;
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function generalName(name: string): Buffer {
  const quad = name.split('.').map(Number);
  return quad.every((part) => part >= 0 && part < 256) ? der(0x87, Buffer.from(quad)) : der(0x82, Buffer.from(name));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(encoded: string): Buffer {
  return Buffer.from(encoded, 'hex');
}

/** One DER value; lengths below 65,536. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
