import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['impact']['verdicts'] = {
  microsoft: (service) =>
    `Microsoft bestätigt Probleme mit ${service}. Lesen Sie dort nach, ob es das ist, was Sie bemerken.`,
  'perhaps-microsoft': (service) =>
    `Es kann an Microsoft liegen: Es gibt einen neuen Hinweis zu ${service}, und auch hier zeigt sich etwas. Vergleichen Sie beides.`,
  'advisory-alone': (service) =>
    `Microsoft hat einen neuen Hinweis zu ${service}. Nichts hier zeigt, dass er Sie betrifft.`,
  'unread-and-felt': (service) =>
    `Hier deutet etwas auf Probleme mit ${service}. Was Microsoft dazu sagt, ist gerade nicht lesbar; so lässt sich nicht sagen, an wem es liegt.`,
  unread: (service) => `Gerade ist zu wenig lesbar, um etwas über ${service} zu sagen.`,
  'wide-here': (service) =>
    `Viele hier bemerken es, und Sie nutzen ${service} viel weniger als sonst. Es kann an Ihrem Netz liegen, oder Microsoft hat es noch nicht bemerkt.`,
  'part-of-us': (service) =>
    `Viele hier bemerken es, doch ${service} wird genutzt wie sonst. Es kann nur einen Teil von Ihnen betreffen: einen Standort, ein Netz, eine App.`,
  'many-here': () => 'Es kann an Ihrem Netz liegen, oder Microsoft hat es noch nicht bemerkt.',
  'fell-and-some': (service) =>
    `Einige hier bemerken es, und Sie nutzen ${service} viel weniger als sonst. Es kann an Ihrem Netz liegen, oder Microsoft hat es noch nicht bemerkt.`,
  'just-some': (service) =>
    `${service} wird genutzt wie sonst. Es kann nur an diesen Personen liegen: an Gerät, Netz oder Konto.`,
  'some-here': () => 'Es kann nur an diesen Personen liegen, oder etwas Größeres beginnt.',
  'fell-alone': (service) =>
    `Sie nutzen ${service} viel weniger als sonst, aber niemand sagt, dass es nicht geht. Es kann eine Störung sein, oder nur ein ruhiger Tag.`,
  uncounted: () => 'Microsoft meldet nichts Neues. Was die Leute hier sagen, ist gerade nicht lesbar.',
  'all-quiet': (service) =>
    `Nichts deutet auf Probleme mit ${service}. Das beweist nicht, dass alles gut ist: Wenn es bei Ihnen nicht geht, sagen Sie es.`,
};

const MICROSOFT: Words['impact']['microsoft'] = {
  title: 'Was Microsoft sagt',
  incident: (ids) => `Ein Vorfall ist offen: ${ids}.`,
  advisory: (ids) => `Kein Vorfall, aber ein neuer Hinweis: ${ids}.`,
  older: (ids) => `Kein Vorfall. Die Hinweise sind älter als ein Tag: ${ids}.`,
  nothing: 'Microsoft meldet nichts.',
  unknown: 'Was Microsoft sagt, ist gerade nicht lesbar.',
  limits: 'Microsoft veröffentlicht es für Ihren Mandanten, oft erst eine Weile, nachdem man es bemerkt.',
};

const NO_TELEMETRY: Words['impact']['telemetry']['none'] = {
  off: () => 'Ihre eigene Telemetrie wird nicht gelesen. Der Betrieb dieses Bots kann sie einschalten.',
  'no-metrics': () => 'Microsoft zählt für Mandanten nichts von diesem Dienst.',
  'not-in-cloud': () =>
    'Ihre eigene Telemetrie wird nicht gelesen: Es gibt sie in Ihrer Cloud nicht, oder nicht auf dem Weg, auf dem Ihre Daten gelesen werden.',
  'not-permitted': (permission) =>
    `Ihre eigene Telemetrie ist nicht lesbar: Jemand aus der Administration muss die Berechtigung ${permission} erteilen.`,
  'not-licensed': () =>
    'Microsoft gibt Ihrem Mandanten keine Telemetrie. Es gibt sie ab 5.000 Lizenzen bestimmter Pläne, und für Anmeldungen mit Entra ID P1 oder P2.',
  'not-found': () =>
    'Microsoft bietet diese Telemetrie Ihrem Mandanten nicht an, oder hat sie verschoben: Sie ist eine Vorschau.',
  throttled: () =>
    'Ihre eigene Telemetrie wird einige Minuten nicht gelesen: Microsoft bat zu warten, oder die Anfragen dieser Stunde sind verbraucht.',
  failed: () => 'Ihre eigene Telemetrie ist gerade nicht lesbar.',
};

const METRICS: Words['impact']['telemetry']['metrics'] = {
  'mail-delivered': 'Zugestellte E-Mails',
  'exchange-connections': 'Gelungene Verbindungen zu Exchange',
  'teams-chat': 'Chatnachrichten in Teams',
  'teams-meetings': 'Teilnahmen an Teams-Besprechungen',
  'word-web': 'Personen in Word im Web',
  'excel-web': 'Personen in Excel im Web',
  'mfa-sign-ins': 'Anmeldungen mit MFA',
  'saml-sign-ins': 'Anmeldungen mit SAML',
};

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech): Words['impact'] {
  return {
    title: (service) => `${service}: Liegt es an uns?`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: { fails: 'Bei mir geht es nicht', works: 'Es geht wieder', impact: 'Liegt es an uns?' },
    reported: reportedWords(speech),
    whichService: { title: 'Liegt es an uns?', text: 'Welchen Dienst meinen Sie?' },
  };
}

function peopleWords({ count, number }: Speech): Words['impact']['people'] {
  const lately = (minutes: number) =>
    count(minutes, { one: 'in der letzten Minute', other: 'in den letzten # Minuten' });
  return {
    title: 'Was die Leute hier sagen',
    nobody: (service, minutes) => `Niemand hier hat ${lately(minutes)} gesagt, dass ${service} nicht geht.`,
    few: (service, minutes) =>
      `Ein oder zwei Personen hier haben ${lately(minutes)} gesagt, dass ${service} nicht geht.`,
    many: (people, service, minutes) =>
      `${number(people)} Personen hier haben ${lately(minutes)} gesagt, dass ${service} nicht geht.`,
    inAll: (people) => `In den letzten 3 Stunden: ${number(people)} Personen.`,
    unknown: 'Was die Leute hier sagen, ist gerade nicht lesbar.',
    limits:
      'Das sind nur die, die es diesem Bot gesagt haben. Jede Person zählt einmal, niemand wird genannt. Die meisten sagen es niemandem.',
    chart: 'Personen je halbe Stunde',
    picture: (bars) => `Personen, bei denen es nicht geht, je halbe Stunde. ${bars}`,
    bar: (time, people) => `${time}: ${number(people)}`,
  };
}

function telemetryWords({ number }: Speech): Words['impact']['telemetry'] {
  return {
    title: 'Ihre eigene Telemetrie',
    none: NO_TELEMETRY,
    metrics: METRICS,
    counts: (metric, now, before) => `${metric}: ${number(now)} in einer Stunde, eine Woche davor ${number(before)}`,
    shares: (metric, now, before) => `${metric}: ${now}, eine Woche davor ${before}`,
    empty: 'Microsoft hat für diese Zeit keine Zahlen geschickt.',
    trends: {
      fell: 'Die Nutzung fiel auf weniger als die Hälfte, oder Verbindungen scheitern.',
      usual: 'Die Nutzung ist etwa wie vor einer Woche.',
      unclear: 'Die Zahlen zeigen weder einen Rückgang noch, dass alles wie sonst ist.',
    },
    limits: (time) =>
      `Von Microsoft gezählt bis ${time}, als Vorschau. Ein Rückgang kann am eigenen Netz oder an einem Feiertag liegen.`,
  };
}

function reportedWords({ number, count }: Speech): Words['impact']['reported'] {
  return {
    counted: (service) => `Gezählt: ${service} geht bei Ihnen nicht. Niemand wird genannt.`,
    others: (people, minutes) =>
      `${number(people)} Personen hier haben das ${count(minutes, { one: 'in der letzten Minute', other: 'in den letzten # Minuten' })} gesagt.`,
    issue: (id) => `Microsoft hat ${id} offen. Wenn es das ist, können Sie auch dort zählen.`,
    silent: 'Microsoft meldet dazu nichts.',
    takenBack: (service) => `Zurückgenommen: Sie zählen nicht mehr zu denen, bei denen ${service} nicht geht.`,
    nothingToTakeBack: (service) => `Sie zählten nicht zu denen, bei denen ${service} nicht geht.`,
    affectedBy: (id) => `Von ${id} betroffen`,
  };
}
