/*
 * The version of the records in Redis. A release that changes them in a way that the one before could not read raises
 * the number by one, reads the former version too, and can write either. Which one is written, all processes agree on
 * (`fleet/fleet.ts`): the newest that each of them reads. New fields and codes need no new version: what is unknown is
 * kept and has a stated meaning (`fields.ts`).
 *
 * 1: a subscription is JSON. 2: it is packed (`packed.ts`).
 */

/** The newest version that this release reads and writes. */
export const NEWEST_RECORDS = 2;

/** Which versions of records a process reads and writes. */
export interface RecordVersion {
  /** The newest that it reads. */
  readonly reads: number;
  /** The version to write now. Fails when Redis is away and nobody could say it lately. */
  readonly toWrite: () => Promise<number>;
}

/** For a program that is alone with a server. */
export const NEWEST_ALONE: RecordVersion = {
  reads: NEWEST_RECORDS,
  toWrite: () => Promise.resolve(NEWEST_RECORDS),
};
