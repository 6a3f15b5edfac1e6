import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at as atTime } from './grammar.ts';

const NAMES: Words['issue']['names'] = {
  incident: (id) => `Vorfall ${id}`,
  advisory: (id) => `Hinweis ${id}`,
  message: (id) => `Nachricht ${id}`,
};

const FACTS: Words['issue']['facts'] = {
  began: 'Beginn',
  ended: 'Ende',
  changed: 'Geändert',
  nextUpdate: 'Update folgt',
};

const ROW: Words['issue']['row'] = {
  going: (length) => `bisher ${length}`,
  lasted: (length) => `Dauer: ${length}`,
  ended: (date) => `beendet ${atTime(date)}`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords({ count, number }: Speech): Words['issue'] {
  return {
    names: NAMES,
    facts: FACTS,
    going: (since, length) => `${since} (bisher ${length})`,
    over: (end, length) => `${end} (Dauer: ${length})`,
    dateAndDistance: (date, distance) => `${date} (${distance})`,
    nextByWithDistance: (date, distance) => `bis ${date} (${distance})`,
    nextOverdue: (date, distance) => `bis ${date} (${distance}, überfällig)`,
    serviceAndFeature: (service, feature) => `${service} – ${feature}`,
    summary: (id, status, title, service) => `${id} ${status}: ${title} (${service})`,
    row: ROW,
    noPosts: 'Microsoft hat zu diesem Problem keinen Text veröffentlicht.',
    postNumber: (at, of, date, status) =>
      status === undefined
        ? `${number(at)} von ${number(of)} · ${date}`
        : `${number(at)} von ${number(of)} · ${date} · ${status}`,
    nothingNew: 'Nichts Neues seit dem vorigen Update.',
    historyPage: (posts, page, of) =>
      `Nachrichtenverlauf, neueste zuerst: ${count(posts, { one: '# Meldung', other: '# Meldungen' })}, Seite ${number(page)} von ${number(of)}`,
    buttons: {
      history: (posts) => `Nachrichtenverlauf (${number(posts)})`,
      latestOnly: 'Nur das Neueste',
      refresh: 'Aktualisieren',
      serviceStatus: (service) => `Status von ${service}`,
      report: 'Bericht',
    },
  };
}
