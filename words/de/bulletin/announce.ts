import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) =>
    `Die Mitteilung zu ${id} erscheint hier: ${place}. Von nun an folgt sie der Störung.`,
  stands: (id: string, place: string) =>
    `Eine Mitteilung zu ${id} gibt es dort schon: ${place}. Ändern Sie stattdessen diese.`,
  edited: (id: string, place: string) => `Die Mitteilung zu ${id} ist geändert: ${place}.`,
  told: (id: string, place: string) => `Die Mitteilung zu ${id} ist geändert, und eine Nachricht sagt es: ${place}.`,
  same: (id: string, place: string) => `Das steht schon in der Mitteilung zu ${id}: ${place}.`,
  withdrawn: (id: string, place: string) =>
    `Die Mitteilung zu ${id} ist zurückgenommen: ${place}. Dort steht es jetzt so.`,
  none: (id: string, place: string) => `Es gibt dort keine Mitteilung zu ${id}, die sich ändern ließe: ${place}.`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech): Words['announce']['form'] {
  return {
    title: (id) => `Nutzer über ${id} informieren`,
    editTitle: (id, place) => `Mitteilung zu ${id} ändern: ${place}`,
    intro:
      'Prüfen Sie den Text und wählen Sie, wo die Mitteilung erscheinen soll. Beginn und nächstes Update ergänze ich, und sobald Microsoft die Störung als behoben meldet, steht das auch dort.',
    editIntro:
      '„Speichern“ ändert die Mitteilung still. „Speichern und melden“ schreibt auch eine kurze Nachricht darunter.',
    labels: {
      title: 'Titel',
      what: 'Was passiert, und wem',
      help: 'Was man tun kann',
      language: 'Sprache',
      place: 'Wo sie erscheinen soll',
    },
    missing: {
      title: 'Schreiben Sie einen Titel',
      what: 'Schreiben Sie, was passiert',
      help: 'Schreiben Sie, was man tun kann',
      place: 'Wählen Sie, wo die Mitteilung erscheinen soll',
    },
    tooLong: (label, letters, most) =>
      `„${label}“ ist zu lang: ${number(letters)} von höchstens ${number(most)} Zeichen. Bitte kürzen Sie.`,
    noPlaces:
      'Ich kenne keinen Kanal oder Gruppenchat, in dem Sie veröffentlichen dürfen. Fügen Sie mich zu einem hinzu und schreiben Sie mir dort zuerst.',
    morePlaces: (id) => `Es fehlt ein Ort? Schreiben Sie „announce ${id} in“ und seinen Namen.`,
    buttons: {
      post: 'Veröffentlichen',
      redraw: 'Neu in dieser Sprache',
      save: 'Speichern',
      tell: 'Speichern und melden',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech): Words['announce'] {
  return {
    which: {
      title: 'Über welche Störung sollen Nutzer informiert werden?',
      text: 'Wählen Sie eine aus oder schreiben Sie ihre ID: „Nutzer informieren EX20119“.',
    },
    nothingOpen: {
      title: 'Zurzeit gibt es keinen offenen Vorfall, über den zu informieren wäre',
      text: 'Für einen Hinweis oder etwas, das vorbei ist, schreiben Sie die ID: „Nutzer informieren EX20119“.',
    },
    notForMessages: {
      title: (id) => `${id} ist eine Nachricht aus dem Nachrichtencenter`,
      text: 'Mitteilungen an Nutzer gibt es zu Störungen: Vorfällen und Hinweisen. Öffnen Sie die Nachricht, um zu sehen, was sich wann ändert.',
    },
    buttons: {
      announce: 'Nutzer informieren',
      edit: (place) => `Ändern: ${place}`,
      withdraw: (place) => `Zurücknehmen: ${place}`,
      takeBack: 'Zurücknehmen',
      change: 'Ändern',
      another: 'An weiterem Ort zeigen',
    },
    posted: {
      title: (id) => `Nutzer sind über ${id} informiert`,
      row: (place, person, time) => `${place}: von ${person}, ${time}`,
    },
    unknownPlace: {
      title: 'Dort kann ich nichts veröffentlichen',
      text: 'Diesen Kanal oder Gruppenchat kenne ich nicht, oder Sie dürfen dort nicht veröffentlichen: Das können nur Mitglieder, die dort Benachrichtigungen ändern dürfen. Wählen Sie einen aus der Liste, oder bitten Sie jemanden, der dort ist.',
    },
    notWatched: {
      title: (id) => `${id} wird zurzeit nicht beobachtet`,
      text: 'Eine Mitteilung könnte der Störung nicht folgen, deshalb wurde keine veröffentlicht. Versuchen Sie es in einigen Minuten noch einmal.',
    },
    places: {
      here: 'diese Unterhaltung',
      channel: 'ein Kanal',
      group: 'ein Gruppenchat',
      inTeam: (channel, team) => `${channel} (${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
