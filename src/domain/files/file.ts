import { MINUTE, type Instant } from '../instant.ts';
import type { AuditEntry } from '../audit.ts';

/** A file that the bot made or fetched for somebody. */
export interface MadeFile {
  /** `evidence-exchange-2026-10.pdf` */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly madeAt: Instant;
}

/** A file that is kept for one person to fetch, once. */
export interface OfferedFile {
  /** What opens it. Nobody else is told. */
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly madeAt: Instant;
}

/** For whom a file is kept, and what it is. */
export interface FileOffer extends Omit<OfferedFile, 'key'> {
  /** The tenant whose health it is about. */
  readonly tenantId: string;
  readonly person: {
    /** As Teams names them. */
    readonly id: string;
    readonly name: string;
    /** Their object id in Entra, in lower case, if Teams told it. */
    readonly objectId?: string;
    /** The tenant in which they have that id. */
    readonly tenantId?: string;
  };
  readonly where: AuditEntry['where'];
}

/** How long a file waits to be fetched. */
export const FILE_KEPT = 15 * MINUTE;
/**
 * The largest file in bytes: a month with 300 issues of ten long posts has 13 MB as JSON, Microsoft's reports some hundred KB.
 * OneDrive takes up to 60 MB in one request.
 */
export const MOST_FILE_BYTES = 20_000_000;

/** Letters of a file's name, which people and systems all read alike. */
const LONGEST_NAME = 100;

/** A name that is safe in a header, on every disk and on a card: no folder, no hidden file, no odd character. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-._]+|[-._]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot).slice(0, 10)] : [plain, ''];
  return `${stem.slice(0, LONGEST_NAME - extension.length) || 'file'}${extension}`;
}
