import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Paper = Words['evidence']['paper'];

const HEADINGS: Paper['headings'] = {
  summary: 'Überblick',
  incidents: 'Vorfälle',
  advisories: 'Hinweise',
  watched: 'Was beobachtet wurde',
  statuses: 'Status im Lauf der Zeit',
};

const NAMES: Paper['names'] = {
  service: 'Dienst',
  tenant: 'Mandant',
  period: 'Zeitraum',
  inUtc: 'In UTC',
  until: 'Bekannt bis',
  availability: 'Verfügbarkeit',
  downtime: 'Ausfallzeit',
  known: 'Bekannt',
  unknown: 'Nicht bekannt',
  maintenance: 'Angekündigte Wartung',
  incidents: 'Vorfälle',
  advisories: 'Hinweise',
  claim: 'Frist',
  classification: 'Einstufung',
  feature: 'Funktion',
  impact: 'Auswirkung',
  status: 'Status',
  start: 'Beginn',
  end: 'Ende',
  firstStart: 'Beginn, zuerst genannt',
  firstEnd: 'Ende, zuerst genannt',
  firstSeen: 'Von uns zuerst gesehen',
  resolvedSeen: 'Von uns behoben gesehen',
  duration: 'Dauer',
  inPeriod: 'In diesem Zeitraum',
  affected: 'Betroffene',
};

const COLUMNS: Paper['columns'] = {
  id: 'ID',
  title: 'Titel',
  start: 'Beginn',
  end: 'Ende',
  inPeriod: 'Im Zeitraum',
  seen: 'Gesehen',
  from: 'Von',
  to: 'Bis',
  because: 'Grund',
};

const KINDS: Paper['kinds'] = { incident: 'Vorfall', advisory: 'Hinweis' };

const TEXTS: Paper['texts'] = {
  rule: 'Ausfallzeit ist die Zeit mit mindestens einem Vorfall, von dem Beginn bis zu dem Ende, das Microsoft veröffentlicht hat. Gleichzeitige Vorfälle zählen einmal. Hinweise und angekündigte Wartung zählen nicht. Zeit, über die nichts bekannt ist, gilt weder als verfügbar noch als ausgefallen und bleibt im Prozentwert außen vor.',
  terms:
    'Microsoft verlangt einen Antrag meist bis zum Ende des Monats, der auf den Monat des Vorfalls folgt. Es gilt die Vereinbarung zum Servicelevel in Ihrem Vertrag.',
  noAdvisories: 'Zu diesem Dienst ist im Zeitraum kein Hinweis bekannt.',
  noGaps: 'Es gab keine Lücke: Der Dienst wurde die ganze Zeit beobachtet, die aufgezeichnet ist.',
  gaps: 'In diesen Zeiten wurde nichts beobachtet. Was da geschah, kann fehlen, wenn Microsoft es danach nicht mehr aufführte:',
  recordEmpty: 'Dieser Bot hat noch keine eigenen Aufzeichnungen. Alle Zeiten hier sind die von Microsoft.',
  older: 'vor Beginn unserer Aufzeichnungen',
  notPublished: 'nicht veröffentlicht',
  noLongerListed: 'Microsoft hat es aus der Liste genommen, ohne es als behoben zu melden.',
  nobodyAsked: 'niemand hat geantwortet',
  postCut: 'hier gekürzt, ganz in der JSON-Datei',
  edited: 'von Microsoft geändert',
  open: 'noch offen',
  noPosts: 'Microsoft hat keinen Text veröffentlicht.',
  unknown: 'nicht bekannt',
  check:
    'Die JSON-Datei, die zusammen mit diesem Dokument entstand, enthält dieselben Angaben. Ihr Hash ist der SHA-256 des Teils „facts“ in kanonischer Form (RFC 8785). Stimmen beide überein, hat seither niemand die Angaben geändert. Der Hash zeigt, dass die drei Dateien zusammengehören; er ist keine Signatur.',
};

const REASONS: Paper['reasons'] = {
  off: 'Der Bot war aus',
  source: 'Die Schnittstelle von Microsoft antwortete nicht',
};

/** What is printed in evidence. */
export function paperWords({ count, number }: Speech): Paper {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at, version) => `Erstellt: ${at}, mit Service Health ${version}`,
    author: 'Service Health',
    pageOf: (page, pages) => `Seite ${page} von ${pages}`,
    posts: (total) => count(total, { one: 'Eine Nachricht von Microsoft', other: '# Nachrichten von Microsoft' }),
    nothing: (service) => `In diesem Zeitraum ist kein Vorfall bei ${service} bekannt.`,
    claimFor: (month, by) => `${month}: bis ${by}`,
    source: (name) =>
      `Vorfälle, Hinweise und Nachrichten stammen aus ${name} und werden etwa einmal in der Minute gelesen. Zeiten sind die von Microsoft veröffentlichten, außer wo „von uns gesehen“ steht.`,
    recordSince: (at) => `Der Bot führt eigene Aufzeichnungen seit: ${at}.`,
    changedTo: (kind, at) => `${kind} seit ${at}`,
    hash: (sha256) => `SHA-256 der Angaben: ${sha256}`,
    cut: (fit) =>
      `Ganz gedruckt würden die Nachrichten von Microsoft viel zu viele Seiten füllen. Hier sind ${number(fit.cut)} von ${number(fit.posts)} Nachrichten nach ${number(fit.letters)} Zeichen gekürzt und so gekennzeichnet. Sonst fehlt nichts. Die JSON- und die CSV-Datei, die mit diesem Dokument entstanden, enthalten jede Nachricht ganz.`,
    seenAt: (at) => `von uns gesehen: ${at}`,
    affected: (yes, no, unsure) =>
      `${number(yes)} ja, ${number(no)} nein, ${number(unsure)} nicht sicher (Antworten in Teams, jede Person einmal in jeder Unterhaltung)`,
  };
}
