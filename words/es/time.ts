import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { articled } from './dates.ts';

/** Words for times, durations and pages. */
export function timeWords({ count, number }: Speech): Words['time'] {
  return {
    justNow: 'ahora mismo',
    ago: (duration: string) => `hace ${duration}`,
    in: (duration: string) => `dentro de ${duration}`,
    twoUnits: (larger: string, smaller: string) => `${larger} ${smaller}`,
    fromTo: (from: string, to: string) => `${from} – ${to}`,
    clocks: (from: string, to: string) => `${from}–${to}`,
    seconds: (value: number) => count(value, { one: '# segundo', other: '# segundos' }),
    minutes: (value: number) => `${number(value)} min`,
    hours: (value: number) => count(value, { one: '# hora', other: '# horas' }),
    days: (value: number) => count(value, { one: '# día', other: '# días' }),
    years: (value: number) => count(value, { one: '# año', other: '# años' }),
    dateAndClock: (date: string, clock: string) => `${date}, ${clock}`,
    span: (days: number) => count(days, { one: '# día', other: '# días' }),
    today: 'hoy',
    since: (date: string) => `desde ${articled(date)}`,
    lastDays: (days: number) => count(days, { one: 'último día', other: 'últimos # días' }),
    continues: 'Continúa en la página siguiente',
    continued: (heading: string) => `${heading} (continuación)`,
    page: (page: number, total: number) => `Página ${number(page)} de ${number(total)}`,
  };
}
