import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `Hat ${id} übernommen`,
  handedOver: (id: string, person: string) => `Hat ${id} an ${person} übergeben`,
  released: (id: string) => `Hat ${id} abgegeben`,
  affected: (id: string, answer: string) => `Von ${id} betroffen: ${answer}`,
  noted: (id: string, text: string) => `Hat eine Notiz zu ${id} geschrieben: „${text}“`,
  'note-removed': (id: string) => `Hat die Notiz zu ${id} entfernt`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `Nutzer über ${id} informiert: „${title}“`,
  edited: (id: string, title: string) => `Mitteilung an Nutzer zu ${id} geändert: „${title}“`,
  told: (id: string, title: string) => `Neuigkeit für Nutzer zu ${id} veröffentlicht: „${title}“`,
  withdrawn: (id: string, title: string) => `Mitteilung an Nutzer zu ${id} zurückgenommen: „${title}“`,
};

/** What people said of items of the Message Center. */
const MARKED: Words['audit']['marked'] = {
  done: (id) => `${id} als erledigt markiert`,
  'not-for-us': (id) => `${id} als nicht betreffend markiert`,
  none: (id) => `Markierung von ${id} zurückgenommen`,
};

/** Words for `operator audit`. */
export function auditWords({ count }: Speech): Words['audit'] {
  return {
    title: 'Änderungen',
    none: 'Bisher hat niemand etwas geändert',
    found: (changes) =>
      count(changes, { one: '# Änderung in den letzten 400 Tagen', other: '# Änderungen in den letzten 400 Tagen' }),
    who: (person, time) => `${person}, ${time}`,
    places: {
      channel: (name, team) =>
        `${name === undefined ? 'In einem Kanal' : `Im Kanal ${name}`}${team === undefined ? '' : ` (${team})`}`,
      group: (name) => (name === undefined ? 'In einem Gruppenchat' : `Im Chat ${name}`),
      personal: () => 'Im eigenen Chat',
    },
    subscribed: (name) => `Abonniert: ${name}`,
    resubscribed: (name) => `Abonnement geändert: ${name}`,
    unsubscribed: (name) => `Abbestellt: ${name}`,
    muted: (name, until) =>
      until === undefined ? `Stummgeschaltet: ${name}` : `Stummgeschaltet bis ${until}: ${name}`,
    unmuted: (name) => `Stummschaltung aufgehoben: ${name}`,
    followed: (id) => `Verfolgt: ${id}`,
    unfollowed: (id) => `Nicht mehr verfolgt: ${id}`,
    settings: {
      timeZone: 'Zeitzone geändert',
      language: 'Sprache geändert',
      quiet: 'Ruhezeiten geändert',
      silence: 'Alle Benachrichtigungen eine Zeit lang stummgeschaltet oder das beendet',
      digest: 'Zusammenfassung geändert',
      level: 'Umfang der Benachrichtigungen geändert',
      oldAdvisories: 'Häufigkeit alter Hinweise geändert',
      answers: 'Geändert, wer Antworten sieht',
      mention: 'Erwähnungen bei Vorfällen geändert',
      remindAfter: 'Erinnerungen geändert',
      escalate: 'Geändert, wohin Vorfälle gehen, die niemand übernimmt',
      escalations: 'Geändert, ob andere Vorfälle hierher weitergeben dürfen',
      teamwork: 'Zusammenarbeit ein- oder ausgeschaltet',
      deadlines: 'Erinnerungen an Fristen geändert',
      earlyWarnings: 'Frühwarnungen ein- oder ausgeschaltet',
    },
    anotherSetting: (name) => `Einstellung geändert: ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations, text) =>
      `An ${count(conversations, { one: '# Unterhaltung', other: '# Unterhaltungen' })} geschrieben: „${text}“`,
    escalated: (id, place) => `${id} weitergegeben an: ${place}`,
    fileFetched: (name) => `Hat die Datei ${name} abgeholt`,
    paused: (until) => `Alle Benachrichtigungen angehalten bis ${until}`,
    resumed: 'Alle Benachrichtigungen fortgesetzt',
  };
}
