import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Watching = Words['watching'];

/** What can move. */
const MOVED = {
  actBy: 'Frist',
  begins: 'Einführung',
  completes: 'Ende der Einführung',
  retires: 'Abschaltung',
  windowBegins: 'Beginn der Wartung',
  windowEnds: 'Ende der Wartung',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES: Watching['changes'] = {
  moved: (what, from, to) => `${MOVED[what]} verschoben: von ${from} auf ${to}`,
  inPhase: (phase, text) => `${phase}: ${text}`,
  actBySet: (date) => `Jetzt ist bis ${date} zu handeln`,
  actByGone: (date) => `Keine Frist mehr (bisher ${date})`,
  major: 'Gilt jetzt als größere Änderung',
  notMajor: 'Gilt nicht mehr als größere Änderung',
  severity: {
    normal: 'Schweregrad jetzt normal',
    high: 'Schweregrad jetzt hoch',
    critical: 'Schweregrad jetzt kritisch',
    unknown: 'Kein Schweregrad mehr angegeben',
  },
  category: (name) => `Jetzt eingeordnet unter „${name}“`,
  tagged: (tags) => `Neue Markierung: ${tags}`,
  untagged: (tags) => `Markierung entfernt: ${tags}`,
  moreServices: (services) => `Betrifft jetzt auch ${services}`,
  fewerServices: (services) => `Betrifft nicht mehr ${services}`,
  title: (title) => `Neuer Titel: ${title}`,
  toDo: (text) => `Was zu tun ist: ${text}`,
  noLonger: (text) => `Steht nicht mehr da: ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id}: handeln bis ${date} (${distance})`,
  line: (date: string, distance: string, title: string) => `${date} (${distance}): ${title}`,
  today: 'heute',
  tomorrow: 'morgen',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS: Watching['marks'] = {
  done: (name, date) => `Erledigt (${name}, ${date})`,
  'not-for-us': (name, date) => `Betrifft uns nicht (${name}, ${date})`,
  changedSince: (name, date) => `Geändert, seit ${name} es als erledigt markiert hat (${date})`,
  somebody: 'jemand',
  buttons: { done: 'Erledigt', 'not-for-us': 'Betrifft uns nicht', none: 'Wieder offen' },
  said: {
    done: {
      title: (id) => `${id} ist hier erledigt`,
      text: 'Daran wird nicht mehr erinnert. Ändert es sich, erfahren Sie es.',
    },
    'not-for-us': { title: (id) => `${id} betrifft Sie nicht`, text: 'Davon wird hier nichts mehr gemeldet.' },
    none: { title: (id) => `${id} ist wieder offen`, text: 'Änderungen und Erinnerungen kommen wieder hierher.' },
  },
  wasNot: (id) => `${id} war nicht markiert, also hat sich nichts geändert`,
  which: { title: 'Welche Nachricht?', text: 'Nennen Sie die ID, zum Beispiel „MC123456 ist erledigt“.' },
  notAMessage: (id) => `${id} ist keine Nachricht des Nachrichtencenters und kann nicht markiert werden.`,
};

const SETTING = {
  label: 'Erinnerungen an Fristen',
  titles: { on: 'Erinnerungen an Fristen sind hier an', off: 'Erinnerungen an Fristen sind hier aus' },
  texts: {
    on: 'Dreißig, sieben und einen Tag vor der Frist einer Nachricht erinnere ich hier daran, frühestens um 9 Uhr. Was erledigt ist, bleibt weg.',
    off: 'Verschiebt sich eine Frist, erfahren Sie es trotzdem.',
  },
  ask: {
    title: 'Soll ich an Fristen erinnern?',
    text: 'Wählen Sie eine der beiden Schaltflächen.',
  },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ count }: Speech): Watching {
  return {
    changes: CHANGES,
    changedOn: (date) => `Geändert am ${date}`,
    marks: MARKS,
    setting: SETTING,
    reminders: {
      ...REMINDERS,
      many: (items) =>
        count(items, { one: '# Nachricht verlangt bald etwas', other: '# Nachrichten verlangen bald etwas' }),
    },
  };
}
