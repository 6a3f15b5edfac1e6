import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate signed by its own key, both as PEM. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** From when and until when it is good, in milliseconds since the epoch. */
type Validity = readonly [from: number, to: number];

/** A new RSA key with a certificate for 127.0.0.1, good for a day around now: a server's own, or an application's. */
export function makeCertificate(validity: Validity = [Date.now() - DAY_MS, Date.now() + DAY_MS]): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = certificateBody(publicKey, validity);
  const signature = sign('sha256', body, privateKey);
  const der = sequence(body, SHA256_WITH_RSA, tagged(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').replaceAll(/(.{64})/g, '$1\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.trim()}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const DAY_MS = 86_400_000;

/** The part of an X.509 v3 certificate that is signed (RFC 5280 §4.1). */
function certificateBody(publicKey: KeyObject, [from, to]: Validity): Buffer {
  const name = sequence(tagged(0x31, sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from('test')))));
  const validity = sequence(time(from), time(to));
  const address = tagged(0x30, tagged(0x87, Buffer.from([127, 0, 0, 1])));
  const alternativeName = sequence(oid(0x55, 0x1d, 0x11), tagged(0x04, address));
  return sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    SHA256_WITH_RSA,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeName)),
  );
}

/** One value of DER: its tag, the length of what it holds, and that. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const head = length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function oid(...bytes: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from(bytes));
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return tagged(0x18, Buffer.from(digits));
}

const SHA256_WITH_RSA = sequence(oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b), tagged(0x05));
