import type { OnUnreadable } from '../../src/redis/records/read-record.ts';

/** For tests in which every record can be read. */
export const noneUnreadable: OnUnreadable = (what, place) => {
  throw new Error(`a ${what} cannot be read at "${place}"`);
};
