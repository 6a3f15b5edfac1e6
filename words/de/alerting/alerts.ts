import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['alerts']['verdicts'] = {
  down: (service, title) => `${service} ist ausgefallen: ${title}`,
  degraded: (service, title) => `${service} ist beeinträchtigt: ${title}`,
  suspected: (service, title) => `${service} ist möglicherweise gestört: ${title}`,
  recovering: (service, title) => `${service} erholt sich: ${title}`,
  recovered: (service, title) => `${service} läuft offenbar wieder: ${title}`,
  advisory: (service, title) => `Hinweis zu ${service}: ${title}`,
  over: (service, title) => `${service}, behoben: ${title}`,
  overAfter: (service, title, lasted) => `${service}, behoben (Dauer: ${lasted}): ${title}`,
  falseAlarm: (service, title) => `${service}, Fehlalarm: ${title}`,
  gone: (service, title) => `${service}, für den Mandanten nicht mehr aufgeführt: ${title}`,
};

const NOTICES: Words['alerts']['notices'] = {
  'source-stale': {
    title: 'Dienststatus von Microsoft 365 ist veraltet',
    text: (since) =>
      `Die Quelle antwortet nicht mehr (seit ${since}). Angezeigt wird der letzte bekannte Stand. Keine neuen Benachrichtigungen heißt also nicht, dass alles läuft. Sobald die Quelle wieder antwortet, folgt eine Nachricht.`,
  },
  'source-back': {
    title: 'Dienststatus von Microsoft 365 ist wieder aktuell',
    text: (since) =>
      `Die Quelle antwortet wieder; sie war gestört seit ${since}. Was sich inzwischen geändert hat, folgt jetzt.`,
  },
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Words['alerts'] {
  return {
    verdicts: VERDICTS,
    kind: (name, status, feature) => [name, status, ...(feature ? [feature] : [])].join(' · '),
    liveSummary: (verdict, id) => `${verdict} (${id})`,
    currentStatus: (date) => `Aktueller Stand, ${date}`,
    finalStatus: (date) => `Abschließender Stand, ${date}`,
    impact: 'Auswirkung',
    rootCause: 'Ursache',
    since: (date) => `Seit ${date}`,
    sinceFor: (date, duration) => `Seit ${date} (beim letzten Update: ${duration})`,
    ended: (date) => `Beendet ${date}`,
    lasted: (duration, from, to) => `Dauer: ${duration}, von ${from} bis ${to}`,
    services: (names) => `Dienste: ${names}`,
    published: (date) => `Veröffentlicht ${date}`,
    showMore: 'Mehr anzeigen',
    showLess: 'Weniger anzeigen',
    more: 'Der Text ist hier gekürzt: Alles steht im Nachrichtenverlauf.',
    notices: NOTICES,
    buttons: {
      details: 'Details',
      history: (posts) => `Nachrichtenverlauf (${number(posts)})`,
      mute: '4 Std. stummschalten',
      subscriptions: 'Abonnements',
      status: 'Status',
    },
  };
}
