import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at as atTime, since as sinceTime } from '../grammar.ts';

type Why = Words['why'];

const because = ({ list }: Speech): Why['because'] => ({
  follow: (person, date) => `${person ?? 'Jemand'} folgt dem Problem hier ${sinceTime(date)}.`,
  escalated: (place, after, date) =>
    `In ${place ?? 'einer anderen Unterhaltung'} hat ${after} lang niemand diesen Vorfall übernommen. Deshalb wurde er ${atTime(date)} hierher weitergegeben.`,
  escalatedBy: (person) => `${person ?? 'Jemand'} hat das so eingerichtet.`,
  subscription: (what) => `Abonniert ist hier: ${list(what)}.`,
  setBy: (person, date) => `${person ?? 'Jemand'} hat das ${atTime(date)} eingerichtet.`,
  changed: 'Das Abonnement dahinter wurde inzwischen geändert oder entfernt.',
  nothing: 'Hier sind keine Benachrichtigungen eingerichtet.',
  service: (services) => `Hier nicht abonniert: ${list(services)}.`,
  excepted: (services) => `Hier ausgenommen: ${list(services)}.`,
  kind: {
    incidents: 'Das ist ein Vorfall, und Vorfälle dieses Dienstes sind hier nicht abonniert.',
    advisories: 'Das ist ein Hinweis, und Hinweise zu diesem Dienst sind hier nicht abonniert.',
    messages: 'Das ist ein Eintrag im Nachrichtencenter, und die sind hier für diesen Dienst nicht abonniert.',
  },
  moments: (what) => `Abonniert ist hier: ${list(what)}. Die Neuigkeiten dazu gehörten nicht dazu.`,
  level: {
    incidents: 'Hier werden nur Vorfälle gemeldet.',
    advisories: 'Hier werden nur Vorfälle und Hinweise gemeldet.',
    all: 'Hier wird alles Abonnierte gemeldet.',
  },
  knownBefore: (date) =>
    `Benachrichtigungen dazu sind hier erst ${sinceTime(date)} eingerichtet, und seitdem gab es nichts Neues.`,
  onItsWay: 'Es gibt Neues dazu. Es sollte in wenigen Minuten hier sein.',
});

const NOTES: Why['notes'] = {
  posted: {
    plain: (at) => `${at}: als Karte gemeldet`,
    follow: (at) => `${at}: als Karte gemeldet, weil es hier verfolgt wurde`,
    subscription: (at) => `${at}: als Karte gemeldet, weil es hier abonniert war`,
  },
  replied: {
    plain: (at) => `${at}: Update gemeldet`,
    follow: (at) => `${at}: Update gemeldet, weil es hier verfolgt wurde`,
    subscription: (at) => `${at}: Update gemeldet, weil es hier abonniert war`,
  },
  joined: (at, id) => `${at}: unter der Karte von ${id} gemeldet, weil es dieselbe Störung ist`,
  digest: (at) => `${at}: in einer Zusammenfassung gemeldet`,
  spared: {
    'not-for-us': (at) => `${at}: Neues nicht gemeldet, weil es als nicht betreffend markiert ist`,
    'not-asked': (at) => `${at}: Neues nicht gemeldet, weil es hier nicht abonniert ist`,
    level: (at) => `${at}: Neues nicht gemeldet, wegen der Stufe hier`,
  },
  held: {
    mute: (at) => `${at}: Neues zurückgehalten, weil es stummgeschaltet war`,
    silence: (at) => `${at}: Neues zurückgehalten, weil alles stummgeschaltet war`,
    quiet: (at) => `${at}: Neues zurückgehalten, wegen einer Ruhezeit`,
    'digest-only': (at) => `${at}: Neues für die Zusammenfassung zurückgehalten`,
    'old-advisory': (at) =>
      `${at}: Neues zurückgehalten, weil alte Hinweise höchstens einmal pro Woche gemeldet werden`,
  },
};

const NOW: Why['now'] = {
  mute: (until) => `Hier ist es stummgeschaltet bis ${until}.`,
  silence: (until) => `Hier ist alles stummgeschaltet bis ${until}.`,
  quiet: (until) => `Hier ist Ruhezeit bis ${until}. Danach folgen die Neuigkeiten.`,
  'digest-only': (until) => `Die Neuigkeiten kommen mit der Zusammenfassung ${atTime(until)}.`,
  'old-advisory': (until) =>
    `Der Hinweis ist seit mehr als 14 Tagen offen und wird höchstens einmal pro Woche gemeldet, das nächste Mal: ${until}.`,
};

/** Words for `why`. */
export function whyWords(speech: Speech): Why {
  return {
    titles: {
      told: (id) => `Warum ${id} hier gemeldet wurde`,
      waiting: (id) => `Warum ${id} hier noch nicht gemeldet wurde`,
      untold: (id) => `Warum ${id} hier nicht gemeldet wurde`,
    },
    because: because(speech),
    notes: NOTES,
    now: NOW,
    paused: (since) =>
      `Hier lässt sich ${sinceTime(since)} nichts melden. Die ausgebliebenen Benachrichtigungen folgen, sobald das vorbei ist.`,
    failed: {
      refused: 'Teams hat die Nachricht dazu abgelehnt.',
      expired:
        'Teams hat die Nachricht dazu einen Tag lang nicht angenommen, deshalb habe ich aufgegeben. Das nächste Update sende ich wieder.',
      trying: 'Teams hat die Nachricht dazu noch nicht angenommen. Ich versuche es weiter.',
    },
  };
}
