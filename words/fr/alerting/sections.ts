import type { Words } from '../../en/index.ts';

/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords(): Words['sections'] {
  return {
    title: 'Titre',
    userImpact: 'Impact sur les utilisateurs',
    userExperience: 'Impact sur les utilisateurs',
    customerImpact: 'Impact sur les clients',
    scope: 'Étendue de l’impact',
    currentStatus: 'État actuel',
    finalStatus: 'État final',
    preliminaryRootCause: 'Cause racine provisoire',
    rootCause: 'Cause racine',
    startTime: 'Heure de début',
    endTime: 'Heure de fin',
    estimate: 'Résolution prévue',
    nextUpdate: 'Prochaine mise à jour avant',
    nextSteps: 'Prochaines étapes',
    moreInfo: 'Plus d’informations',
    whenItHappens: 'Quand cela se produira',
    howItAffects: 'Ce que cela change pour votre organisation',
    whatToDo: 'Ce que vous devez préparer',
    background: 'Contexte',
  };
}
