import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { SYNONYMS } from './synonyms.ts';

type IssueList = Words['lists']['issues'];

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech): Words['lists'] {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

const TITLES = {
  incident: { open: 'Offene Vorfälle', resolved: 'Behobene Vorfälle', all: 'Vorfälle' },
  advisory: { open: 'Offene Hinweise', resolved: 'Behobene Hinweise', all: 'Hinweise' },
};

const NOTHING = {
  incident: { open: 'Keine offenen Vorfälle', resolved: 'Keine behobenen Vorfälle', all: 'Keine Vorfälle' },
  advisory: { open: 'Keine offenen Hinweise', resolved: 'Keine behobenen Hinweise', all: 'Keine Hinweise' },
};

const FILTERS: IssueList['filters'] = {
  open: 'Nur offene',
  resolved: 'Nur behobene',
  all: 'Offene und behobene',
  incident: 'Vorfälle',
  advisory: 'Hinweise',
  lastDays: (days) => `Letzte ${days}`,
  anyTime: 'Gesamter Zeitraum',
};

/** `Offene Vorfälle zu Exchange Online, 1.–31. Oktober` */
function listName(what: string, { service, period }: Parameters<IssueList['title']>[0]): string {
  const whose = service === undefined ? what : `${what} zu ${service}`;
  return period === undefined ? whose : `${whose}, ${period}`;
}

function issueListWords({ number }: Speech): IssueList {
  return {
    title: (list) => listName(TITLES[list.classification][list.state], list),
    nothing: (list) => listName(NOTHING[list.classification][list.state], list),
    total: (total) => `${number(total)} insgesamt`,
    openOf: (open, total) =>
      open === 0 ? `${number(total)}, alle behoben` : `${number(open)} von ${number(total)} noch offen`,
    none: 'Microsoft führt keine auf',
    summary: (title, total, id, newest) => `${title}: ${number(total)}. Zuletzt: ${id}, ${newest}`,
    listedSince: (date) => `Microsoft führt nichts auf, was vor dem ${date} war`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech): Words['lists']['search'] {
  return {
    title: (text) => `Suche: ${text}`,
    nothing: (text) => `Nichts gefunden zu „${text}“`,
    found: (what, text) => `${list(what)} gefunden zu „${text}“`,
    issueCount: (total) => count(total, { one: '# Problem', other: '# Probleme' }),
    messageCount: (total) => count(total, { one: '# Nachricht', other: '# Nachrichten' }),
    missing: (words) => `Nirgends gefunden: ${list(words.map((word) => `„${word}“`))}`,
    advice:
      'Durchsucht wird, was Microsoft gerade aufführt; die Texte sind englisch. Versuchen Sie andere, am besten englische Wörter, einen Dienst oder eine ID.',
    synonyms: SYNONYMS,
    issues: 'Vorfälle und Hinweise',
    messages: 'Nachrichten',
  };
}
