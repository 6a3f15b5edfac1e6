import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

const DAY_MS = 86_400_000;
const VALID_DAYS = 365;
/** One with less is renewed. */
const LEAST_DAYS = 30;

/** Until when a certificate is good; undefined if it is not there, or should be renewed. */
export function goodUntil(file: string, now: number): Date | undefined {
  if (!existsSync(file)) return undefined;
  const { validToDate } = new X509Certificate(readFileSync(file));
  return validToDate.getTime() - now > LEAST_DAYS * DAY_MS ? validToDate : undefined;
}

/** Names of files below the folder of the settings. A new certificate never replaces the file of one that is in use. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

export function filesOf(now: number): CertificateFiles {
  const name = `certs/service-health-bot-${new Date(now).toISOString().slice(0, 10)}`;
  return { certificate: `${name}.pem`, key: `${name}.key` };
}

/**
 * Makes a key and a certificate for an application. Only its owner can read the key, which never leaves this machine.
 * Returns until when it is good.
 */
export async function makeCertificate(
  folder: string,
  files: CertificateFiles,
  name: string,
  now: number,
): Promise<Date> {
  const until = new Date(now + VALID_DAYS * DAY_MS);
  const made = await generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: until,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
    ],
  });
  mkdirSync(path.join(folder, path.dirname(files.key)), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, files.key), made.private, { mode: 0o600 });
  writeFileSync(path.join(folder, files.certificate), made.cert);
  return until;
}
