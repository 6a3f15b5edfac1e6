import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const TITLES = {
  refresh: 'Aktualisieren',
  help: 'Hilfe',
  subscribe: 'Abonnieren…',
  history: 'Verlauf',
  status: 'Status',
  statusNow: 'Status jetzt',
  allServices: 'Alle Dienste',
  forAllServices: 'Für alle Dienste',
  openIncidents: 'Offene Vorfälle',
  openAdvisories: 'Offene Hinweise',
  allIncidents: 'Alle Vorfälle',
  allAdvisories: 'Alle Hinweise',
  messages: 'Nachrichten',
  moreMessages: 'Weitere Nachrichten',
  plannedMaintenance: 'Geplante Wartung',
  moreMaintenance: 'Weitere Wartungen',
  adminCenter: 'Im Admin Center öffnen',
  more: 'Mehr',
};

const LINKS: Words['buttons']['links'] = {
  blogPost: 'Blogbeitrag',
  moreInformation: 'Mehr dazu',
  helpPage: 'Hilfeseite',
  roadmap: (id: string) => `Roadmap-Eintrag ${id}`,
};

const PAGES: Words['buttons']['pages'] = {
  byTime: { before: '◀ Neuere', after: 'Ältere ▶' },
  byMatch: { before: '◀ Bessere Treffer', after: 'Mehr ▶' },
  byName: { before: '◀ Zurück', after: 'Mehr ▶' },
  ofText: { before: '◀ Zurück', after: 'Weiterlesen ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech): Words['buttons'] {
  return {
    ...TITLES,
    links: LINKS,
    pages: PAGES,
    open: (id) => `${id} öffnen`,
    statusOf: (service) => `Status von ${service}`,
    serviceStatus: (service) => `Status von ${service}`,
    days: (days) => count(days, { one: '# Tag', other: '# Tage' }),
    historyOfDays: (days) => count(days, { one: 'Verlauf: # Tag', other: 'Verlauf: # Tage' }),
  };
}
