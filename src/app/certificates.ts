import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

/** A certificate and its key, both PEM text. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

const CERTIFICATES = [
  ['MicrosoftAppCertificateFile', 'MicrosoftAppCertificateKeyFile'],
  ['HEALTH_CERTIFICATE_FILE', 'HEALTH_CERTIFICATE_KEY_FILE'],
] as const;
type FileSetting = (typeof CERTIFICATES)[number][number];

type Given = Readonly<Partial<Record<FileSetting, string>>>;

export interface CertificateFiles {
  /** What is wrong with the files that the settings name: one line each, with the setting's name. */
  readonly problems: (given: Given) => string[];
  /** The texts of a certificate's and a key's file, if both are named. */
  readonly certificate: (certificate?: string, key?: string) => Certificate | undefined;
}

/** Reads and checks certificates, so that a wrong one is found at the start and not at the first sign-in. */
export function makeCertificateFiles(readFile: (path: string) => string): CertificateFiles {
  return {
    problems: (given) =>
      CERTIFICATES.flatMap(([certificate, key]) =>
        problemsOfPair([given[certificate], given[key]], [certificate, key], readFile),
      ),
    certificate: (certificate, key) =>
      certificate && key ? { certificate: readFile(certificate), privateKey: readFile(key) } : undefined,
  };
}

/** What is wrong with the files of a certificate and its key, by the names of both. */
export function problemsOfPair(
  [certificatePath, keyPath]: readonly [certificate?: string, key?: string],
  [certificateName, keyName]: readonly [certificate: string, key: string],
  readFile: (path: string) => string,
): string[] {
  if (!certificatePath && !keyPath) return [];
  if (!certificatePath) return [`${certificateName}: is missing; its key is set`];
  const certificate = attempt(() => new X509Certificate(readFile(certificatePath)));
  const key = keyPath ? attempt(() => createPrivateKey(readFile(keyPath))) : undefined;
  const problems = [
    ...(certificate ? [] : [`${certificateName}: cannot be read as a certificate (PEM)`]),
    ...(keyPath ? keyProblems(keyName, key) : [`${keyName}: is missing; the certificate needs its key`]),
  ];
  if (problems.length > 0 || !certificate || !key || certificate.checkPrivateKey(key)) return problems;
  return [`${keyName}: is the key of another certificate than ${certificateName}`];
}

function keyProblems(name: string, key: KeyObject | undefined): string[] {
  if (!key) return [`${name}: cannot be read as a private key (PEM, without a passphrase)`];
  return key.asymmetricKeyType === 'rsa' ? [] : [`${name}: must be an RSA key; Microsoft Entra takes no other`];
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
