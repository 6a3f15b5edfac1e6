import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at, dative, since, sinceAtStart } from '../grammar.ts';

const VERDICTS: Words['alerts']['verdicts'] = {
  down: (service, title) => `${service} ist ausgefallen: ${title}`,
  degraded: (service, title) => `${service} ist beeinträchtigt: ${title}`,
  suspected: (service, title) => `${service} ist möglicherweise gestört: ${title}`,
  recovering: (service, title) => `${service} erholt sich: ${title}`,
  recovered: (service, title) => `${service} läuft offenbar wieder: ${title}`,
  advisory: (service, title) => `Hinweis zu ${service}: ${title}`,
  over: (service, title) => `${service}, behoben: ${title}`,
  overAfter: (service, title, lasted) => `${service}, nach ${dative(lasted)} behoben: ${title}`,
  falseAlarm: (service, title) => `${service}, Fehlalarm: ${title}`,
  gone: (service, title) => `${service}, für Ihren Mandanten nicht mehr aufgeführt: ${title}`,
};

const NOTICES: Words['alerts']['notices'] = {
  'source-stale': {
    title: 'Der Dienststatus von Microsoft 365 ist veraltet',
    text: (from) =>
      `Die Quelle antwortet ${since(from)} nicht mehr. Angezeigt wird der letzte bekannte Stand. Wenn ich nichts melde, heißt das also nicht, dass alles läuft. Sobald die Quelle wieder antwortet, sage ich Bescheid.`,
  },
  'source-back': {
    title: 'Der Dienststatus von Microsoft 365 ist wieder aktuell',
    text: (from) =>
      `Die Quelle antwortet wieder; sie war ${since(from)} gestört. Was sich inzwischen geändert hat, folgt jetzt.`,
  },
};

const APP_MISSING: Words['alerts']['appMissing'] = {
  title: (place) => `In ${place} kann ich nichts mehr posten`,
  unnamed: { channel: 'einem Ihrer Kanäle', group: 'einem Ihrer Gruppenchats' },
  text: (from) =>
    `Teams lässt mich dort ${since(from)} nichts mehr posten, weil diese App dort nicht mehr hinzugefügt ist. Die Meldungen, die Sie eingerichtet haben, ruhen.`,
  toDo: {
    channel:
      'Damit es weitergeht, fügen Sie die App dem Kanal wieder hinzu: ••• > Kanal verwalten > Apps. Auch im Team muss sie sein.',
    team: 'Damit es weitergeht, fügen Sie die App dem Team wieder hinzu: ••• > Team verwalten > Apps.',
    group: 'Damit es weitergeht, fügen Sie die App dem Chat wieder hinzu: mit dem + über den Nachrichten.',
  },
  then: 'Was inzwischen ausgeblieben ist, folgt dann.',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Words['alerts'] {
  return {
    verdicts: VERDICTS,
    fromOperator: 'Nachricht vom Betreiber dieses Bots',
    liveSummary: (verdict, id) => `${verdict} (${id})`,
    feed: {
      description: 'Meldet einen Microsoft 365-Vorfall, sobald er beginnt',
      template: (incident) => `Neuer Vorfall: ${incident}`,
    },
    currentStatus: (date) => `Aktueller Stand, ${date}`,
    finalStatus: (date) => `Abschließender Stand, ${date}`,
    impact: 'Auswirkung',
    rootCause: 'Ursache',
    since: (date) => sinceAtStart(date),
    sinceFor: (date, duration) => `${sinceAtStart(date)} (beim letzten Update: ${duration})`,
    ended: (date) => `Beendet ${at(date)}`,
    lasted: (duration, from, to) => `Dauer: ${duration} (${from} – ${to})`,
    services: (names) => `Dienste: ${names}`,
    published: (date) => `Veröffentlicht ${at(date)}`,
    showMore: 'Mehr anzeigen',
    showLess: 'Weniger anzeigen',
    more: 'Der Text ist hier gekürzt: Alles steht im Nachrichtenverlauf.',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: 'Details',
      history: (posts) => `Nachrichtenverlauf (${number(posts)})`,
      mute: 'Hier 4 Std. stumm',
      subscriptions: 'Abonnements',
      status: 'Status',
    },
  };
}
