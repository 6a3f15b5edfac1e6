import type { Speech } from '../speech.ts';

const TITLES = {
  refresh: 'Refresh',
  help: 'Help',
  subscribe: 'Subscribe…',
  history: 'History',
  status: 'Status',
  statusNow: 'Status now',
  allServices: 'All services',
  forAllServices: 'For all services',
  openIncidents: 'Open incidents',
  openAdvisories: 'Open advisories',
  allIncidents: 'All incidents',
  allAdvisories: 'All advisories',
  messages: 'Messages',
  moreMessages: 'More messages',
  plannedMaintenance: 'Planned maintenance',
  moreMaintenance: 'More maintenance',
  adminCenter: 'Open in admin center',
  more: 'More',
};

/** The pages that Microsoft links from a message. */
const LINKS = {
  blogPost: 'Blog post',
  moreInformation: 'More information',
  helpPage: 'Help page',
  roadmap: (id: string) => `Roadmap ${id}`,
};

/** Buttons to the previous and next page, by what the pages are sorted by. */
const PAGES = {
  byTime: { before: '◀ Newer', after: 'Older ▶' },
  byMatch: { before: '◀ Better matches', after: 'More ▶' },
  byName: { before: '◀ Back', after: 'More ▶' },
  ofText: { before: '◀ Back', after: 'Read on ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech) {
  return {
    ...TITLES,
    links: LINKS,
    pages: PAGES,
    open: (id: string) => `Open ${id}`,
    statusOf: (service: string) => `Status of ${service}`,
    serviceStatus: (service: string) => `${service} status`,
    days: (days: number) => count(days, { one: '# day', other: '# days' }),
    historyOfDays: (days: number) => count(days, { one: '#-day history', other: '#-day history' }),
  };
}
