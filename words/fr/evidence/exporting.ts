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
      text: 'Je peux donner sous forme de fichiers des listes, des historiques et des mesures : incidents, avis, messages, échéances, rapports, services, abonnements, résultats d’une recherche, historique, disponibilité et comparaisons. Écrivez « exporter » avant votre question, et « en CSV » ou « en JSON » après.',
    },
    unknown: (line) => `Je ne peux pas exporter « ${line} »`,
    cannot: 'L’aide, les réglages et ce qui modifie quelque chose n’ont pas de lignes.',
    made: { title: (line) => `« ${line} » arrive déjà en fichiers`, text: 'Demandez-le sans « exporter ».' },
    excel: 'Excel ouvre le fichier CSV.',
    noPdf: 'Je ne fais pas de PDF des listes. Pour un PDF, demandez le dossier de preuve d’un service pour un mois.',
    buttons: {
      show: 'Afficher la liste',
      incidents: 'Incidents, 30 jours',
      advisories: 'Avis, 30 jours',
      messages: 'Messages',
      status: 'État actuel',
      availability: 'Disponibilité, 30 jours',
      evidence: 'Dossier de preuve (PDF)',
      export: 'Exporter',
    },
  };
}
