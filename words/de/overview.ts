import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { since as sinceTime } from './grammar.ts';

/** Words for `status`. */
export function overviewWords({ count, list }: Speech): Words['overview'] {
  const others = (total: number) => count(total, { one: '# weiterer', other: '# weitere' });
  return {
    names: (names, rest) => list(rest === 0 ? names : [...names, others(rest)]),
    verdict: verdictWords(count),
    noServices: 'Microsoft führt für Ihren Mandanten keine Dienste auf.',
    folds: {
      incidents: (services) =>
        count(services, { one: '# weiterer Dienst mit Vorfällen', other: '# weitere Dienste mit Vorfällen' }),
      advisories: (services) => count(services, { one: '# Dienst mit Hinweisen', other: '# Dienste mit Hinweisen' }),
      healthy: (services) => count(services, { one: '# fehlerfreier Dienst', other: '# fehlerfreie Dienste' }),
      names: 'Namen anzeigen',
    },
    notKnown: (names) => `Status nicht bekannt: ${names}`,
    more: others,
    statusSince: (status, since) => `${status} · ${sinceTime(since)}`,
    statusAndIncidents: (status, incidents) => `${status} · ${incidents}`,
    noIssue: 'Microsoft nennt kein Problem dazu',
  };
}

function verdictWords(count: Speech['count']): Words['overview']['verdict'] {
  return {
    incidents: (services, names) =>
      count(services, { one: '# Dienst hat einen Vorfall', other: '# Dienste haben Vorfälle' }) + `: ${names}.`,
    unexplained: (services, names) =>
      count(services, { one: '# Dienst ist gestört', other: '# Dienste sind gestört' }) +
      `, und Microsoft nennt kein Problem dazu: ${names}.`,
    advisories: (services, total) =>
      `Keine Vorfälle. ${count(services, { one: '# Dienst hat', other: '# Dienste haben' })} Hinweise; ` +
      `${count(total - services, { one: 'der andere ist fehlerfrei', other: 'die anderen # sind fehlerfrei' })}.`,
    notKnown: (services, names) =>
      `Keine Vorfälle, aber ` +
      count(services, {
        one: 'von # Dienst ist der Status nicht bekannt',
        other: 'von # Diensten ist der Status nicht bekannt',
      }) +
      `: ${names}.`,
    healthy: (services) =>
      count(services, {
        one: 'Der einzige aufgeführte Dienst ist fehlerfrei.',
        other: 'Alle # Dienste sind fehlerfrei.',
      }),
    readHealthy: (services) =>
      count(services, {
        one: 'Der einzige lesbare Dienst ist fehlerfrei.',
        other: 'Die # lesbaren Dienste sind fehlerfrei.',
      }),
    withNextUpdate: (verdict, nextUpdate) => `${verdict} ${nextUpdate}`,
  };
}
