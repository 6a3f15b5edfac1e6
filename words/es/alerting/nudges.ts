import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ count }: Speech): Words['nudges'] {
  return {
    mention: 'incidente nuevo –',
    reminder: (hours, last) =>
      `nada nuevo de Microsoft desde hace ${count(hours, { one: '# hora', other: '# horas' })}. Última actualización: ${last}.`,
    unowned: (place, after) =>
      `nadie ha asumido este incidente en ${after} (${place ?? 'otra conversación'}). Por eso está también aquí.`,
    escalated: (place, after) =>
      `nadie ha asumido este incidente en ${after}. ${place === undefined ? 'Lo he enviado también a un chat personal.' : `Ahora está también en: ${place}.`}`,
    notEscalated: (place, after) =>
      `nadie ha asumido este incidente en ${after}. No he podido escalarlo: ${place ?? 'el otro chat'} ya no acepta incidentes, o ya no estoy allí.`,
    taken: (person, place) =>
      place === undefined ? `${person} ha asumido este incidente.` : `${person} ha asumido este incidente (${place}).`,
  };
}
