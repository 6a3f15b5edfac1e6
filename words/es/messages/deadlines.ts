import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** `Plazos de cambios importantes de Exchange Online, 1–31 de octubre` */
const deadlinesTitle: Words['deadlines']['title'] = ({ major, tag, text, service, period }) =>
  [
    major === true ? 'Plazos de cambios importantes' : 'Plazos',
    tag === undefined ? '' : ` con la etiqueta «${tag}»`,
    text === undefined ? '' : ` sobre «${text}»`,
    service === undefined ? '' : ` de ${service}`,
    period === undefined ? '' : `, ${period}`,
  ].join('');

/** Words for the list of act-by dates. */
export function deadlinesWords({ count, number }: Speech): Words['deadlines'] {
  return {
    title: deadlinesTitle,
    all: 'Todos los plazos',
    groups: { overdue: 'Vencidos', thisWeek: 'Esta semana', nextWeek: 'La semana que viene' },
    none: 'No hay plazos próximos ni vencidos en los últimos 30 días',
    noneThen: 'No vence nada en ese tiempo',
    done: (items) => count(items, { one: '# hecho', other: '# hechos' }),
    leftOut: (items) => count(items, { one: 'sin # que no les afecta', other: 'sin # que no les afectan' }),
    unread: 'Ahora no se puede leer lo que está marcado como hecho',
    nothing: (title) => `${title}: ninguno`,
    summary: (title, ahead, overdue, next) =>
      `${title}: ${number(ahead)} por venir, ${number(overdue)} vencidos. El próximo: ${next}`,
  };
}
