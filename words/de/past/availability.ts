import type { Words } from '../../en/index.ts';
import type { FactWords, RowWords } from '../../en/past/availability.ts';
import type { Speech } from '../../speech.ts';

type Availability = Words['availability'];

const RULES: Availability['rules'] = {
  incidents: 'Jeder Moment mit einem Vorfall zählt als Ausfall, mehrere zugleich nur einmal. Hinweise zählen nicht.',
  all: 'Jeder Moment mit einem Vorfall oder Hinweis zählt als Ausfall, mehrere zugleich nur einmal.',
};

const FACTS: Availability['facts'] = {
  available: 'Verfügbar',
  downtime: 'Ausfallzeit',
  longest: 'Längster',
  notKnown: 'Nicht bekannt',
  maintenance: 'Wartung',
  notCounted: 'Nicht gezählt',
};

const CHARTS: Availability['charts'] = {
  hours: { day: 'Stunden Ausfall je Tag', week: 'Stunden Ausfall je Woche', month: 'Stunden Ausfall je Monat' },
  minutes: { day: 'Minuten Ausfall je Tag', week: 'Minuten Ausfall je Woche', month: 'Minuten Ausfall je Monat' },
};

const BUTTONS: Availability['buttons'] = {
  byFeature: 'Nach Feature',
  asAWhole: 'Im Ganzen',
  incidentsOnly: 'Nur Vorfälle',
  withAdvisories: 'Mit Hinweisen',
  history: 'Verlauf',
  evidence: 'Nachweis',
  allServices: 'Alle Dienste',
  earlier: '◀ Früher',
  later: 'Später ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech): Availability {
  const { count, number, percent } = speech;
  const incidents = (total: number) => count(total, { one: '# Vorfall', other: '# Vorfälle' });
  const issues = (total: number) => count(total, { one: '# Problem', other: '# Probleme' });
  return {
    titles: {
      availability: (service, period) => `Verfügbarkeit, ${service}, ${period}`,
      downtime: (service, period) => `Ausfallzeit, ${service}, ${period}`,
    },
    allServices: 'alle Dienste',
    services: (total) => count(total, { one: '# Dienst', other: '# Dienste' }),
    rules: RULES,
    total: { incidents, all: issues },
    available: (share) => `${percent(share)} verfügbar.`,
    availableOfKnown: (share) => `${percent(share)} der bekannten Zeit verfügbar.`,
    share: (share) => percent(share),
    none: { incidents: 'Keine Vorfälle.', all: 'Keine Vorfälle oder Hinweise.' },
    down: (duration, what) => `${duration} Ausfall, ${what}.`,
    unexplained: (duration) => `${duration} Ausfall; kein bekanntes Problem erklärt ihn.`,
    stillOpen: (total) => count(total, { one: '# ist noch offen.', other: '# sind noch offen.' }),
    nothingKnown: 'Über diese Zeit ist nichts bekannt.',
    notBegun: 'Diese Zeit hat noch nicht begonnen.',
    worst: (service, share, down, of) =>
      `${count(down, { one: `# von ${number(of)} Diensten war ausgefallen.`, other: `# von ${number(of)} Diensten waren ausgefallen.` })} Am wenigsten verfügbar: ${service}, ${percent(share)}.`,
    noneDown: (services) =>
      count(services, { one: 'Der Dienst war nicht ausgefallen.', other: 'Keiner der # Dienste war ausgefallen.' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title, verdict) => `${title}: ${verdict}`,
    buttons: BUTTONS,
    before: (period) => `◀ ${period}`,
    after: (period) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, list }: Speech): FactWords {
  return {
    facts: FACTS,
    longest: (duration, id) => `${duration} (${id})`,
    notKnown: (duration) => `${duration}, zählt weder so noch so`,
    notKnownGaps: (duration, gaps) =>
      `${duration}, zählt weder so noch so (${count(gaps, { one: '# Lücke in der Aufzeichnung', other: '# Lücken in der Aufzeichnung' })})`,
    maintenance: (duration) => `${duration} geplant; zählt nicht als Ausfall`,
    maintenanceDown: (duration, down) => `${duration} geplant; davon Ausfall: ${down}`,
    notCounted: (advisories, falsePositives) =>
      list([
        ...(advisories > 0 ? [count(advisories, { one: '# Hinweis', other: '# Hinweise' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# Fehlalarm', other: '# Fehlalarme' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech): RowWords {
  return {
    picture: (title, bars) => `${title}: ${row(bars)}`,
    bar: (name, duration) => `${name} ${duration}`,
    barNotKnown: (name) => `${name} nicht bekannt`,
    features: 'Nach Feature',
    noFeature: 'Kein Feature genannt',
    row: (duration, what) => `${duration} Ausfall, ${what}`,
    rowUp: 'Kein Ausfall',
    rowNotKnown: 'Nicht bekannt',
    within: (duration) => `${duration} in diesem Zeitraum`,
    alsoDown: (names) => `Auch ausgefallen: ${names}`,
    notDown: (names) => `Nicht ausgefallen: ${names}`,
    unknownOf: (names) => `Nicht bekannt: ${names}`,
  };
}
