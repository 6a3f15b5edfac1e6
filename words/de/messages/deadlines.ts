import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** `Fristen wichtiger Änderungen zu Exchange Online, 1.–31. Oktober` */
const deadlinesTitle: Words['deadlines']['title'] = ({ major, tag, text, service, period }) =>
  [
    major === true ? 'Fristen wichtiger Änderungen' : 'Fristen',
    tag === undefined ? '' : ` mit dem Tag „${tag}“`,
    text === undefined ? '' : ` mit „${text}“`,
    service === undefined ? '' : ` zu ${service}`,
    period === undefined ? '' : `, ${period}`,
  ].join('');

/** Words for the list of act-by dates. */
export function deadlinesWords({ number }: Speech): Words['deadlines'] {
  return {
    title: deadlinesTitle,
    all: 'Alle Fristen',
    groups: { overdue: 'Überfällig', thisWeek: 'Diese Woche', nextWeek: 'Nächste Woche' },
    none: 'Keine Frist steht an, und in den letzten 30 Tagen ist keine abgelaufen',
    noneThen: 'In dieser Zeit ist nichts fällig',
    done: (items) => `${number(items)} erledigt`,
    leftOut: (items) => `ohne ${number(items)}, die euch nicht betreffen`,
    unread: 'Was erledigt ist, lässt sich gerade nicht lesen',
    nothing: (title) => `${title}: keine`,
    summary: (title, ahead, overdue, next) =>
      `${title}: ${number(ahead)} stehen an, ${number(overdue)} überfällig. Als Nächstes: ${next}`,
  };
}
