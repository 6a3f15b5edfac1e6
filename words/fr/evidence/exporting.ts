import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ count }: Speech): Words['exporting'] {
  return {
    title: (rows) => count(rows, { one: '# ligne exportée', other: '# lignes exportées' }),
    utc: 'Toutes les pages de la liste y sont. Les heures sont en UTC.',
    none: { title: 'Il n’y a rien à exporter' },
    which: {
      title: 'Que faut-il exporter ?',
      text: 'Je peux donner des listes et des historiques sous forme de fichiers : écrivez « exporter » avant votre question, et « en CSV » ou « en JSON » après.',
    },
    unknown: (line) => `Je ne peux pas exporter « ${line} »`,
    buttons: {
      show: 'Afficher la liste',
      incidents: 'Incidents, 30 jours',
      advisories: 'Avis, 30 jours',
      messages: 'Messages',
      status: 'État actuel',
      services: 'Services',
    },
  };
}
