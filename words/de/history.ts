import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at, dative, since } from './grammar.ts';

const KINDS: Words['history']['kinds'] = {
  outage: 'Ausgefallen',
  incident: 'Vorfälle',
  degraded: 'Beeinträchtigt, Ursache nicht bekannt',
  advisory: 'Nur Hinweise',
  ok: 'Keine Probleme',
  unknown: 'Nicht bekannt',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, percent }: Speech): Words['history'] {
  const days = (total: number) => count(total, { one: '# Tag', other: '# Tage' });
  return {
    kinds: KINDS,
    days: {
      on: (kind, total, ranges) => `${kind}: ${days(total)} (${ranges})`,
      some: (kind, total) => `${kind}: ${days(total)}`,
      allOf: (kind, total) => count(total, { one: `${kind}: den ganzen Tag`, other: `${kind}: alle # Tage` }),
    },
    title: (service, period) => `${service}, ${period}`,
    picture: (title, days) => `${title}. ${days}`,
    summary: (title, verdict) => `${title}: ${verdict}`,
    verdict: verdictWords({ count }),
    availability: (share) =>
      `${percent(share)} der Zeit verfügbar. Jeder Vorfall zählt als Ausfall, Hinweise zählen nicht.`,
    availabilityOfKnown: (share) =>
      `${percent(share)} der bekannten Zeit verfügbar. Jeder Vorfall zählt als Ausfall, Hinweise zählen nicht.`,
    reachesTo: (date) => `Die Daten beginnen ${at(date)}; über frühere Tage ist nichts bekannt.`,
    weeks: 'Jeder Balken ist eine Woche, so schlecht wie ihr schlechtester Tag.',
    hours: (days: number) =>
      days === 1 ? 'Stunden mit Vorfall, Tag für Tag' : `Stunden mit Vorfall, bis zu ${days} Tage ab dem Datum`,
    available: 'Verfügbar',
    more: (total) => count(total, { one: '# weiteres', other: '# weitere' }),
    soFar: (duration) => `bisher ${duration}`,
    notListed: 'von Microsoft nicht mehr aufgeführt',
    buttons: {
      incidentsOnly: 'Nur Vorfälle',
      withAdvisories: 'Mit Hinweisen',
      longestFirst: 'Längste zuerst',
      newestFirst: 'Neueste zuerst',
    },
  };
}

function verdictWords({ count }: Pick<Speech, 'count'>): Words['history']['verdict'] {
  return {
    nothingKnown: 'Über diese Tage ist nichts bekannt.',
    interruptions: (total) => `Ausfall von ${dative(total)}; der Grund ist nicht bekannt.`,
    noIncidents: 'Keine Vorfälle.',
    noIncidentsKnown: 'Keine Vorfälle bekannt, aber über einige Tage fehlen Daten.',
    incidents: (incidents, total) =>
      count(incidents, { one: '# Vorfall', other: '# Vorfälle' }) + `, insgesamt ${total}.`,
    one: (total) => `1 Vorfall, ${total}.`,
    stillOpen: (verdict, open) =>
      `${verdict} ${count(open, { one: '# ist noch offen.', other: '# sind noch offen.' })}`,
    last: (service, id, date, duration) => `Letzter Vorfall von ${service}: ${id}, ${date}, ${duration}.`,
    lastOf: (last, all) => `${last} ${all}`,
    open: (service, id, date, duration) =>
      `${service} hat einen offenen Vorfall: ${id}, ${since(date)}, bisher ${duration}.`,
  };
}
