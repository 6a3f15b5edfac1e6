import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { paperWords } from './paper.ts';

type Evidence = Words['evidence'];

const REFUSED: Evidence['refused'] = {
  'too-large': {
    title: 'C’est trop pour un seul document',
    text: 'Demandez une période plus courte, un mois par exemple, ou un seul service.',
  },
  busy: { title: 'D’autres documents sont en préparation', text: 'Réessayez dans une minute.' },
  'too-fast': { title: 'Vous venez de demander plusieurs documents', text: 'Attendez une minute avant le suivant.' },
  'record-away': {
    title: 'L’historique enregistré est illisible pour l’instant',
    text: 'Sans lui, il manquerait quelque chose au dossier : aucun n’a donc été créé. Réessayez plus tard. Si cela dure, prévenez les personnes qui gèrent ce bot.',
  },
  'not-yet': {
    title: 'Cette période n’a pas commencé',
    text: 'Un dossier porte sur le passé. Demandez un mois qui a commencé.',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech): Evidence {
  const { count } = speech;
  return {
    paper: paperWords(speech),
    title: (service, period) => `Dossier de preuve : ${service}, ${period}`,
    summary: (service, period, verdict) => `Dossier de preuve pour ${service}, ${period} : ${verdict}`,
    incidents: (incidents, downtime) =>
      `${count(incidents, { one: '# incident', other: '# incidents' })}, ${downtime} d’interruption`,
    noIncident: 'aucun incident connu',
    claimBy: (date) => `À réclamer avant la fin du ${date}`,
    claimWas: (date) => `Le délai de réclamation a pris fin le ${date}`,
    terms: 'C’est la date habituelle des conditions de Microsoft. Les conditions de votre contrat font foi.',
    goesOn: 'La période n’est pas terminée : voici ce que l’on sait jusqu’à maintenant.',
    names: {
      availability: 'Disponibilité',
      downtime: 'Interruption',
      notKnown: 'Inconnu',
      incidents: 'Incidents',
      claim: 'Réclamation',
      hash: 'Empreinte',
    },
    which: {
      title: 'Un dossier de preuve pour quel service ?',
      text: 'Il sert à demander un avoir ou à un audit : un PDF, un CSV et un JSON.',
    },
    buttons: { availability: 'Disponibilité', again: 'Refaire', history: 'Historique' },
    refused: REFUSED,
  };
}
