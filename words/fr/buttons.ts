import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Sentences = Words['buttons'];

const TITLES: Omit<Sentences, 'links' | 'pages' | 'open' | 'statusOf' | 'serviceStatus' | 'days' | 'historyOfDays'> = {
  refresh: 'Actualiser',
  help: 'Aide',
  subscribe: 'S’abonner…',
  history: 'Historique',
  status: 'État',
  statusNow: 'État actuel',
  allServices: 'Tous les services',
  forAllServices: 'Pour tous les services',
  openIncidents: 'Incidents en cours',
  openAdvisories: 'Avis en cours',
  allIncidents: 'Tous les incidents',
  allAdvisories: 'Tous les avis',
  messages: 'Messages',
  moreMessages: 'Plus de messages',
  plannedMaintenance: 'Maintenance planifiée',
  moreMaintenance: 'Plus de maintenances',
  adminCenter: 'Centre d’administration',
  more: 'Plus',
};

/** The pages that Microsoft links from a message. */
const LINKS: Sentences['links'] = {
  blogPost: 'Article de blog',
  moreInformation: 'Plus d’informations',
  helpPage: 'Page d’aide',
  roadmap: (id: string) => `Feuille de route ${id}`,
};

/** Buttons to the previous and next page, by what the pages are sorted by. */
const PAGES: Sentences['pages'] = {
  byTime: { before: '◀ Plus récents', after: 'Plus anciens ▶' },
  byMatch: { before: '◀ Plus pertinents', after: 'Suite ▶' },
  byName: { before: '◀ Retour', after: 'Suite ▶' },
  ofText: { before: '◀ Retour', after: 'Lire la suite ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech): Sentences {
  return {
    ...TITLES,
    links: LINKS,
    pages: PAGES,
    open: (id) => `Ouvrir ${id}`,
    statusOf: (service) => `État : ${service}`,
    serviceStatus: (service) => `État : ${service}`,
    days: (days) => count(days, { one: '# jour', other: '# jours' }),
    historyOfDays: (days) => count(days, { one: 'Historique # jour', other: 'Historique # jours' }),
  };
}
