import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { dative } from '../grammar.ts';

const HEADINGS: Words['updates']['headings'] = {
  updated: (service, id) => `${service} ${id} – Update`,
  messageUpdated: (service, id) => `${service} ${id} aktualisiert`,
  resolved: (service, id) => `${service} ${id} behoben`,
  resolvedAfter: (service, id, duration) => `${service} ${id} nach ${dative(duration)} behoben`,
  falseAlarm: (service, id) => `${service} ${id} war ein Fehlalarm`,
  reopened: (service, id) => `${service} ${id} ist wieder offen`,
  'no-longer-listed': (service, id) => `${service} ${id} wird nicht mehr aufgeführt`,
  'now-incident': (service, id) => `${service} ${id} ist jetzt ein Vorfall`,
  'now-advisory': (service, id) => `${service} ${id} ist jetzt ein Hinweis`,
  'report-published': (service, id) => `${service} ${id}: Vorfallnachsorgebericht veröffentlicht`,
  'report-again': (service, id) => `${service} ${id}: Vorfallnachsorgebericht aktualisiert`,
  status: (service, id, status) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech): Words['updates'] {
  return {
    headings: HEADINGS,
    headline: (heading, text) => `${heading}: ${text}`,
    labelled: (label, text) => `${label}: ${text}`,
    earlier: (when, text) => `${when}: ${text}`,
    earlierPosts: (posts) =>
      count(posts, {
        one: '# früheres Update steht im Nachrichtenverlauf.',
        other: '# frühere Updates stehen im Nachrichtenverlauf.',
      }),
    rootCause: (text) => `Ursache: ${text}`,
    nextBy: (date) => `Nächstes Update bis ${date}`,
    next: (text) => `Nächstes Update: ${text}`,
    actBy: (date) => `Handeln bis ${date}`,
    noLongerListed:
      'Microsoft führt es für Ihren Mandanten nicht mehr auf, hat es aber nicht als behoben gemeldet. Vielleicht wurde es zurückgezogen, oder Ihr Mandant ist doch nicht betroffen.',
    nothingMore: 'Microsoft nennt keine weiteren Einzelheiten.',
    report: 'Admin Center',
    fetch: (id) => `„Bericht ${id}“ bringt das Dokument`,
  };
}
