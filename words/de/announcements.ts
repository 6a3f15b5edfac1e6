import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type List = Words['announcements']['list'];
type ListedAnnouncements = Parameters<List['title']>[0];

const CATEGORIES: Words['announcements']['categories'] = {
  preventOrFixIssue: 'Problem vermeiden oder beheben',
  planForChange: 'Änderung einplanen',
  stayInformed: 'Zur Information',
  unknown: 'Nachricht',
};

const FACTS: Words['announcements']['facts'] = {
  services: 'Dienste',
  progress: 'Stand',
  when: 'Wann',
  published: 'Veröffentlicht',
  updated: 'Aktualisiert',
  tags: 'Tags',
};

const MARKS: Words['announcements']['marks'] = {
  majorChange: 'wichtige Änderung',
  severities: { high: 'hoher Schweregrad', critical: 'kritischer Schweregrad' },
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech): Words['announcements'] {
  return {
    categories: CATEGORIES,
    plannedMaintenance: 'Geplante Wartung',
    marks: MARKS,
    facts: FACTS,
    dateAndDistance: (date, distance) => `${date} (${distance})`,
    summary: (id, category, title) => `${id} ${category}: ${title}`,
    summaryWithDeadline: (id, category, date, title) => `${id} ${category}, handeln bis ${date}: ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    actBy: (date, distance) => `Handeln bis ${date} (${distance})`,
    wasDue: (date) => `Frist abgelaufen: ${date}`,
    maintenance: {
      begins: (distance) => `Geplante Wartung beginnt ${distance}`,
      began: (distance) => `Geplante Wartung hat ${distance} begonnen`,
      now: 'Geplante Wartung läuft gerade',
      over: 'Geplante Wartung ist beendet',
    },
  };
}

function rowWords({ count }: Speech): Words['announcements']['row'] {
  return {
    majorChange: 'wichtige Änderung',
    actBy: (date, distance) => `Handeln bis ${date} (${distance})`,
    wasDue: (date) => `Frist abgelaufen: ${date}`,
    hours: (range, length) => `${range} (${length})`,
    begins: (distance) => `beginnt ${distance}`,
    began: (distance) => `hat ${distance} begonnen`,
    now: 'läuft gerade',
    over: 'beendet',
    moreServices: (services) => count(services, { one: '# weiterer', other: '# weitere' }),
  };
}

const FILTERS: List['filters'] = {
  actBy: 'Handlungsbedarf',
  major: 'Wichtige Änderungen',
  retirement: 'Abkündigungen',
  lastDays: (days) => `Letzte ${days}`,
  everything: 'Alle Nachrichten',
  maintenance: 'Geplante Wartung',
  messages: 'Nachrichten',
};

/** `Nachrichten mit Handlungsbedarf`, `Wichtige Änderungen mit dem Tag „retirement“` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return 'Geplante Wartung';
  const what = major === true ? 'Wichtige Änderungen' : 'Nachrichten';
  const needed = actBy === true ? `${what} mit Handlungsbedarf` : what;
  const tagged = tag === undefined ? needed : `${needed} mit dem Tag „${tag}“`;
  return text === undefined ? tagged : `${tagged} mit „${text}“`;
}

function announcementListWords({ number }: Speech): List {
  return {
    title: (list) => {
      const { kind, actBy, major, tag, text, service, period } = list;
      const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
      const what = isAll ? 'Nachrichtencenter' : whatListed(list);
      const about = service === undefined ? what : `${what} zu ${service}`;
      return period === undefined ? about : `${about}, ${period}`;
    },
    none: 'Keine vorhanden',
    total: (total) => `${number(total)} insgesamt`,
    summary: (title, total, first) => `${title}: ${number(total)}. Zuerst: ${first}`,
    nothing: (title) => `${title}: keine`,
    privacy:
      'Nachrichten zum Datenschutz sehen nur Personen mit der Rolle „Nachrichtencenter-Datenschutzleseberechtigter“, und zwar im Admin Center.',
    filters: FILTERS,
  };
}
