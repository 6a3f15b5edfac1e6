import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { before } from './grammar/small-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech): Words['lists'] {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

type ListedIssues = Parameters<Words['lists']['issues']['title']>[0];

const TITLES = {
  incident: { open: 'Incidents en cours', resolved: 'Incidents résolus', all: 'Incidents' },
  advisory: { open: 'Avis en cours', resolved: 'Avis résolus', all: 'Avis' },
};

const NOTHING = {
  incident: { open: 'Aucun incident en cours', resolved: 'Aucun incident résolu', all: 'Aucun incident' },
  advisory: { open: 'Aucun avis en cours', resolved: 'Aucun avis résolu', all: 'Aucun avis' },
};

/** Buttons that ask for another part of the list. */
const FILTERS: Words['lists']['issues']['filters'] = {
  open: 'En cours',
  resolved: 'Résolus',
  all: 'En cours et résolus',
  incident: 'Incidents',
  advisory: 'Avis',
  lastDays: (days) => `Sur ${days}`,
  anyTime: 'Sans limite de date',
};

/** `Incidents en cours pour Exchange Online, 1–31 octobre` */
function listName(what: string, { service, period }: ListedIssues): string {
  const whose = service === undefined ? what : `${what} pour ${service}`;
  return period === undefined ? whose : `${whose}, ${period}`;
}

function issueListWords({ number }: Speech): Words['lists']['issues'] {
  return {
    title: (list) => listName(TITLES[list.classification][list.state], list),
    nothing: (list) => listName(NOTHING[list.classification][list.state], list),
    total: (total) => `${number(total)} au total`,
    openOf: (open, total) =>
      open === 0 ? `${number(total)} au total, rien en cours` : `${number(open)} sur ${number(total)} en cours`,
    none: 'Microsoft n’en affiche aucun',
    summary: (title, total, id, newest) => `${title} : ${number(total)}. Le plus récent : ${id}, ${newest}`,
    listedSince: (date) => `Microsoft n’affiche rien ${before(date)}`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech): Words['lists']['search'] {
  return {
    title: (text) => `Recherche : ${text}`,
    nothing: (text) => `Aucun résultat pour « ${text} »`,
    found: (what, text) => `${list(what)} pour « ${text} »`,
    issueCount: (total) => count(total, { one: '# problème', other: '# problèmes' }),
    messageCount: (total) => count(total, { one: '# message', other: '# messages' }),
    missing: (words) => `Rien ne contient ${list(words.map((word) => `« ${word} »`))}`,
    advice:
      'Je cherche dans ce que Microsoft affiche en ce moment. Essayez d’autres mots, le nom d’un service ou un identifiant.',
    synonyms: SYNONYMS,
    issues: 'Incidents et avis',
    messages: 'Messages',
  };
}
