import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { reportListWords } from './past/reports.ts';

const STATES: Words['report']['states'] = {
  published: 'Rapport post-incident publié',
  expected: 'Rapport post-incident attendu',
  none: 'Pas de rapport post-incident',
  overdue: 'Rapport post-incident promis mais introuvable',
};

const IN_ADMIN_CENTER =
  'Pour l’obtenir, ouvrez le problème dans le Centre d’administration et choisissez-y le rapport post-incident. Il vous faut un rôle qui peut lire l’état du service. ';

/** Why the document itself does not come with the card. */
const DOCUMENT: Words['report']['document'] = {
  notYet: 'Microsoft annonce le rapport, mais ne me donne pas encore le document. Redemandez plus tard.',
  notPermitted:
    'Microsoft ne me laisse pas récupérer le document : je peux lire l’état du service, mais pas ce rapport.',
  sourceOut: (why) =>
    `Je n’ai pas pu récupérer le document à l’instant.${why === '' ? '' : ` ${why}`} Redemandez dans quelques minutes.`,
};

/** The text under each state. Dates that the source does not give are left out. */
const EXPLANATIONS: Words['report']['explanations'] = {
  published: ({ publishedOn, isHere }) =>
    `Microsoft a publié son analyse : ce qui s’est passé et ce qui va changer.${publishedOn ? ` Publication : ${publishedOn}.` : ''}\n${isHere ? '' : IN_ADMIN_CENTER}Un rapport définitif peut suivre un rapport préliminaire.`,
  expected: ({ endedAt }) =>
    `Microsoft en a promis un, d’habitude dans les cinq jours ouvrés après la fin.${ended(endedAt)} Il n’est pas encore publié.`,
  none: () =>
    'Microsoft n’en a ni publié ni promis. Seuls certains incidents en ont un ; l’historique des messages dit ce que l’on sait de la cause.',
  overdue: ({ endedAt }) =>
    `Microsoft en a promis un, mais rien n’indique ici qu’il a été publié.${ended(endedAt)} Regardez dans le Centre d’administration ou demandez au support Microsoft.`,
};

function ended(endedAt: string | undefined): string {
  return endedAt ? ` Fin de l’incident : ${endedAt}.` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech): Words['report'] {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id, state) => `${id} : ${state}`,
    buttons: { issue: (id) => `Incident ${id}`, history: 'Historique des messages' },
  };
}
