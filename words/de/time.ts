import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech): Words['time'] {
  return {
    justNow: 'gerade eben',
    ago: (duration) => `vor ${duration}`,
    in: (duration) => `in ${duration}`,
    twoUnits: (larger, smaller) => `${larger} ${smaller}`,
    fromTo: (from, to) => `${from} – ${to}`,
    clocks: (from, to) => `${from}–${to}`,
    seconds: (value) => count(value, { one: '# Sekunde', other: '# Sekunden' }),
    minutes: (value) => `${number(value)} Min.`,
    hours: (value) => count(value, { one: '# Stunde', other: '# Stunden' }),
    days: (value) => count(value, { one: '# Tag', other: '# Tage' }),
    years: (value) => count(value, { one: '# Jahr', other: '# Jahre' }),
    dateAndClock: (date, clock) => `${date}, ${clock}`,
    span: (days) => count(days, { one: '# Tag', other: '# Tage' }),
    today: 'heute',
    since: (date) => `seit ${date}`,
    lastDays: (days) => count(days, { one: 'letzter Tag', other: 'letzte # Tage' }),
    continues: 'Weiter auf der nächsten Seite',
    continued: (heading) => `${heading} (Fortsetzung)`,
    page: (page, of) => `Seite ${number(page)} von ${number(of)}`,
  };
}
