import { addDays, localDay } from '../../../src/domain/local-time.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { makePeriod } from '../reading/calendar.ts';

/** The whole calendar month before the reader's: it is over, and a claim for it can still be made. */
export function lastMonth(reader: Pick<Viewer, 'now' | 'timeZone' | 'locale'>): Period {
  const last = addDays(`${localDay(reader.now, reader.timeZone).slice(0, 7)}-01`, -1);
  return makePeriod({ first: `${last.slice(0, 7)}-01`, last }, reader);
}
