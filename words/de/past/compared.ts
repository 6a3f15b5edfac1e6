import type { Words } from '../../en/index.ts';
import type { LastOutageWords, MttrWords } from '../../en/past/compared.ts';
import type { Speech } from '../../speech.ts';

const LINES: Words['compared']['lines'] = {
  available: 'Verfügbar',
  downtime: 'Ausfallzeit',
  incidents: 'Vorfälle',
  longest: 'Längster',
  meanTime: 'Mittlere Lösungszeit',
  notKnown: 'Nicht bekannt',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech): Words['compared'] {
  return {
    title: (services, period) => `Vergleich, ${services}, ${period}`,
    lines: LINES,
    none: '–',
    charts: { hours: 'Stunden Ausfall', minutes: 'Minuten Ausfall' },
    leftOut: (services) =>
      `Nur die drei mit der geringsten Verfügbarkeit passen nebeneinander. Nicht dabei: ${services}. „Exportieren“ enthält alle.`,
    whichFirst: { title: 'Welche Dienste?', text: 'Wählen Sie den ersten und dann einen anderen zum Vergleich.' },
    whichOther: (service) => ({
      title: `Mit welchem Dienst ${service} vergleichen?`,
      text: 'Wählen Sie einen, oder nennen Sie zwei oder drei: Vergleich Exchange, Teams letztes Quartal.',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords(): LastOutageWords {
  return {
    title: (services) => (services === undefined ? 'Letzter Ausfall aller Dienste' : `Letzter Ausfall, ${services}`),
    goesOn: (duration) => `Der Ausfall dauert an, bisher ${duration}.`,
    over: (ago, duration) => `Ende: ${ago}. Dauer: ${duration}.`,
    none: (since) => `Seit ${since} ist kein Ausfall bekannt. Über die Zeit davor ist nichts bekannt.`,
    rule: 'Nur Vorfälle: Hinweise und Fehlalarme zählen nicht.',
    facts: { when: 'Wann', service: 'Dienst' },
    since: (start) => `seit ${start}`,
  };
}

function mttrWords({ count, list }: Speech): MttrWords {
  return {
    title: (services, period) =>
      services === undefined ? `Mittlere Lösungszeit, ${period}` : `Mittlere Lösungszeit, ${services}, ${period}`,
    mean: (mean, incidents) =>
      count(incidents, { one: `${mean}, aus # Vorfall.`, other: `Im Mittel ${mean}, aus # Vorfällen.` }),
    none: 'In dieser Zeit wurde kein Vorfall gelöst.',
    rule: 'Von Microsofts Beginn bis Ende. Ein Vorfall zählt in der Zeit, in der er endete. Hinweise zählen nicht.',
    facts: {
      median: 'Medianwert',
      own: 'Wie wir es sahen',
      notCounted: 'Nicht gezählt',
      reaches: 'Nicht bekannt',
    },
    own: (mean, incidents) =>
      count(incidents, { one: `${mean}, aus # Vorfall`, other: `im Mittel ${mean}, aus # Vorfällen` }),
    before: (day) => `vor dem ${day}`,
    notCounted: (unresolved, falsePositives, withoutTime) =>
      list([
        ...(unresolved > 0 ? [count(unresolved, { one: '# nicht gelöst', other: '# nicht gelöst' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# Fehlalarm', other: '# Fehlalarme' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { one: '# ohne Dauer', other: '# ohne Dauer' })] : []),
      ]),
    shortest: (details) => `Kürzester: ${details}`,
    longest: (details) => `Längster: ${details}`,
    button: 'Mittlere Lösungszeit',
    lastOutage: 'Letzter Ausfall',
  };
}
