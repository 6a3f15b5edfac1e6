import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';
import { at as atTime, since, sinceAtStart } from './grammar.ts';

const STATUSES: Words['health']['statuses'] = {
  serviceOperational: 'Fehlerfrei',
  investigating: 'Wird untersucht',
  restoringService: 'Dienst wird wiederhergestellt',
  verifyingService: 'Dienst wird überprüft',
  serviceRestored: 'Dienst wiederhergestellt',
  postIncidentReviewPublished: 'Vorfallnachsorgebericht veröffentlicht',
  serviceDegradation: 'Dienstbeeinträchtigung',
  serviceInterruption: 'Dienstunterbrechung',
  extendedRecovery: 'Erweiterte Wiederherstellung',
  falsePositive: 'Falsch positiv',
  investigationSuspended: 'Untersuchung angehalten',
  resolved: 'Behoben',
  mitigatedExternal: 'Extern entschärft',
  mitigated: 'Entschärft',
  resolvedExternal: 'Extern behoben',
  confirmed: 'Bestätigt',
  reported: 'Gemeldet',
  informationAvailable: 'Informationen verfügbar',
  scheduled: 'Geplant',
  inProgress: 'In Bearbeitung',
  completed: 'Abgeschlossen',
  canceled: 'Abgesagt',
  unknown: 'Unbekannt',
};

const SEVERITIES: Words['health']['severities'] = {
  critical: 'Ausgefallen',
  warning: 'Beeinträchtigt',
  info: 'Zur Information',
  ok: 'Fehlerfrei',
  unknown: 'Nicht bekannt',
};

const DATA: Words['health']['data'] = {
  asOf: (at, age) => `Stand: ${at} (${age})`,
  sentenceAsOf: (at, sentence) => `Stand ${at}: ${sentence}`,
  notRefreshed: (at, age, reason, next) => `Nicht aktualisiert, Stand: ${at} (${age}). ${reason} ${next}`,
  mayHaveChanged: (at, age, next) => `Stand: ${at} (${age}). Inzwischen kann sich etwas geändert haben. ${next}`,
  isOld: (age, reason) => `Diese Daten sind ${age} alt. ${reason}`,
  doNotRely: (at, next) =>
    `${sinceAtStart(at)} kann sich viel geändert haben. Sehen Sie auch im Microsoft 365 Admin Center nach. ${next}`,
  keepsAsking: 'Ich frage weiter nach.',
  asksAgainAt: (at) => `Ich frage ${atTime(at)} wieder nach.`,
  oldSummary: (age, summary) => `Alte Daten (${age}): ${summary}`,
};

const UNREADABLE = {
  service: { one: '# Dienst war nicht lesbar', other: '# Dienste waren nicht lesbar' },
  feature: { one: '# Feature war nicht lesbar', other: '# Features waren nicht lesbar' },
  issue: { one: '# Problem war nicht lesbar', other: '# Probleme waren nicht lesbar' },
  post: { one: '# Update dieses Problems war nicht lesbar', other: '# Updates dieses Problems waren nicht lesbar' },
  message: { one: '# Nachricht war nicht lesbar', other: '# Nachrichten waren nicht lesbar' },
  detail: { one: '# Angabe war nicht lesbar', other: '# Angaben waren nicht lesbar' },
  day: { one: '# Tag war nicht lesbar', other: '# Tage waren nicht lesbar' },
} satisfies Record<string, Plural>;

const FAILED = {
  history: { missing: 'Die letzten Tage fehlen', old: 'Die letzten Tage sind vielleicht unvollständig oder alt' },
  messages: { missing: 'Nachrichten fehlen', old: 'Nachrichten sind vielleicht alt' },
  issues: { missing: 'Probleme fehlen', old: 'Probleme sind vielleicht alt' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech): Words['health'] {
  const incidents = (total: number) => count(total, { one: '# Vorfall', other: '# Vorfälle' });
  const advisories = (total: number) => count(total, { one: '# Hinweis', other: '# Hinweise' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    resolvedFrom: (status) => `Behoben (letzter Status: ${status})`,
    data: DATA,
    updated: (age) => `aktualisiert ${age}`,
    nextUpdate: {
      by: (at) => `Nächstes Update bis ${at}.`,
      wasDue: (at) => `Das nächste Update ist ${since(at)} überfällig.`,
    },
    incidents,
    advisories,
    open: (ofIncidents, ofAdvisories) => `${list([incidents(ofIncidents), advisories(ofAdvisories)])} offen`,
    gaps: {
      unreadable: (kind, total) => count(total, UNREADABLE[kind]),
      failed: (part, isOld, reason) => `${FAILED[part][isOld ? 'old' : 'missing']}: ${reason}`,
      summary: (summary, gap) => `${summary}. ${gap}`,
    },
    noServices: 'Microsoft führt für Ihren Mandanten keine Dienste auf',
  };
}
