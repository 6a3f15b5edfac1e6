import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { since } from './grammar/small-words.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech): Words['time'] {
  const days = (value: number) => count(value, { one: '# jour', other: '# jours' });
  return {
    justNow: 'à l’instant',
    ago: (duration) => `il y a ${duration}`,
    in: (duration) => `dans ${duration}`,
    twoUnits: (larger, smaller) => `${larger} ${smaller}`,
    fromTo: (from, to) => `${from} – ${to}`,
    clocks: (from, to) => `${from}–${to}`,
    seconds: (value) => count(value, { one: '# seconde', other: '# secondes' }),
    minutes: (value) => `${number(value)} min`,
    hours: (value) => count(value, { one: '# heure', other: '# heures' }),
    days,
    years: (value) => count(value, { one: '# an', other: '# ans' }),
    dateAndClock: (date, clock) => `${date}, ${clock}`,
    span: days,
    today: 'aujourd’hui',
    since,
    lastDays: (value) => count(value, { one: 'dernier jour', other: '# derniers jours' }),
    continues: 'Suite à la page suivante',
    continued: (heading) => `${heading} (suite)`,
    page: (page, of) => `Page ${number(page)} sur ${number(of)}`,
  };
}
