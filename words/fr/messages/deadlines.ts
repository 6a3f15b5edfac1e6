import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** `Échéances des changements majeurs pour Exchange Online, 1–31 octobre` */
const deadlinesTitle: Words['deadlines']['title'] = ({ major, tag, text, service, period }) =>
  [
    major === true ? 'Échéances des changements majeurs' : 'Échéances',
    tag === undefined ? '' : ` avec l’étiquette «\u00A0${tag}\u00A0»`,
    text === undefined ? '' : ` contenant «\u00A0${text}\u00A0»`,
    service === undefined ? '' : ` pour ${service}`,
    period === undefined ? '' : `, ${period}`,
  ].join('');

/** Words for the list of act-by dates. */
export function deadlinesWords({ count, number }: Speech): Words['deadlines'] {
  return {
    title: deadlinesTitle,
    all: 'Toutes les échéances',
    groups: { overdue: 'En retard', thisWeek: 'Cette semaine', nextWeek: 'La semaine prochaine' },
    none: 'Aucune échéance à venir, et aucune dépassée ces 30 derniers jours',
    noneThen: 'Rien n’est dû à cette période',
    done: (items) => count(items, { one: '# fait', other: '# faits' }),
    leftOut: (items) =>
      count(items, {
        one: '# qui ne vous concerne pas, non affiché',
        other: '# qui ne vous concernent pas, non affichés',
      }),
    unread: 'Impossible de lire pour le moment ce qui est marqué comme fait',
    nothing: (title) => `${title}\u00A0: aucune`,
    summary: (title, ahead, overdue, next) =>
      `${title}\u00A0: ${number(ahead)} à venir, ${number(overdue)} en retard. Prochaine\u00A0: ${next}`,
  };
}
