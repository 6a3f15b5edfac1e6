import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ count }: Speech): Words['nudges'] {
  return {
    mention: 'neuer Vorfall –',
    reminder: (hours, last) =>
      `seit ${count(hours, { one: '# Stunde', other: '# Stunden' })} nichts Neues von Microsoft. Letztes Update: ${last}.`,
    unowned: (place, after) =>
      `In ${place ?? 'einer anderen Unterhaltung'} hat ${after} lang niemand diesen Vorfall übernommen. Deshalb steht er auch hier.`,
    escalated: (place, after) =>
      `Diesen Vorfall hat ${after} lang niemand übernommen. ${place === undefined ? 'Ich habe ihn auch in einem persönlichen Chat gemeldet.' : `Er steht jetzt auch hier: ${place}.`}`,
    notEscalated: (place, after) =>
      `Diesen Vorfall hat ${after} lang niemand übernommen. Weitergeben konnte ich ihn nicht: ${place ?? 'Der andere Chat'} nimmt keine Vorfälle mehr an, oder ich bin dort nicht mehr.`,
    taken: (person, place) =>
      place === undefined
        ? `${person} hat diesen Vorfall übernommen.`
        : `${person} hat diesen Vorfall übernommen (${place}).`,
  };
}
