import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const BUTTONS: Words['asking']['buttons'] = {
  incidents: 'Vorfälle',
  advisories: 'Hinweise',
  messages: 'Nachrichten',
  maintenance: 'Wartung',
  subscriptions: 'Abonnements',
  allServices: 'Alle Dienste',
  reports: 'Veröffentlichte Berichte',
  recentIncidents: 'Vorfälle, 30 Tage',
  open: (id) => `${id} öffnen`,
  statusOf: (service) => `Status von ${service}`,
  searchTheseWords: 'Danach suchen',
  status: 'Status',
  muteForAWeek: '7 Tage stummschalten',
  help: 'Hilfe',
};

const MISSING: Words['asking']['missing'] = {
  incident: {
    title: 'Welcher Vorfall?',
    text: 'Schreiben Sie „Vorfall“ und die ID: zwei Buchstaben und eine Zahl, zum Beispiel EX20119. Die IDs stehen in den Listen.',
  },
  message: {
    title: 'Welche Nachricht?',
    text: 'Schreiben Sie „Nachricht“ und die ID: MC und eine Zahl, zum Beispiel MC123456. Die IDs stehen in den Listen.',
  },
  report: {
    title: 'Bericht zu welchem Vorfall?',
    text: 'Schreiben Sie „Bericht“ und die ID eines Vorfalls, zum Beispiel „Bericht EX20119“.',
  },
  search: {
    title: 'Wonach soll gesucht werden?',
    text: 'Schreiben Sie „suche“ und einige Wörter, zum Beispiel „suche Kalender“. Gefunden werden Probleme und Nachrichten; die mit den meisten Treffern stehen oben.',
  },
  follow: {
    title: 'Welchem Problem folgen?',
    text: 'Schreiben Sie „folge“ und die ID, zum Beispiel „folge EX20119“. Die IDs stehen in den Listen. Für Benachrichtigungen zu einem Dienst gibt es Abonnements.',
  },
  why: {
    title: 'Welches Problem?',
    text: 'Schreiben Sie „warum“ und die ID, zum Beispiel „warum EX20119“.',
  },
  unfollow: {
    title: 'Welchem Problem nicht mehr folgen?',
    text: 'Schreiben Sie „nicht mehr folgen“ und die ID, zum Beispiel „nicht mehr folgen EX20119“. Die IDs stehen in den Listen. Für Benachrichtigungen zu einem Dienst gibt es Abonnements.',
  },
};

const HAS_NO_REPORT: Words['asking']['hasNoReport'] = {
  message: (id) => ({
    title: `Zu ${id} gibt es keinen Bericht`,
    text: 'Das ist ein Eintrag im Nachrichtencenter. Berichte schreibt Microsoft nur zu Vorfällen.',
  }),
  maintenance: (id) => ({
    title: `Zu ${id} gibt es keinen Bericht`,
    text: 'Das ist eine geplante Wartung. Berichte schreibt Microsoft nur zu Vorfällen.',
  }),
};

const WHICH_SERVICE: Words['asking']['whichService'] = {
  several: (said) => ({
    title: 'Welcher Dienst ist gemeint?',
    text: `Zu „${said}“ passen mehrere Dienste.`,
  }),
  elsewhere: (service) => ({
    title: `${service} gehört nicht zu Ihren Diensten`,
    text: 'Microsoft 365 hat diesen Dienst, aber für Ihren Mandanten ist er nicht aufgeführt. Deshalb kann ich keinen Status zeigen.',
  }),
  unknown: (said) => ({
    title: `Einen Dienst „${said}“ gibt es hier nicht`,
    text: 'Ich kenne nur die Microsoft 365-Dienste Ihres Mandanten.',
  }),
};

const DID_YOU_MEAN: Words['asking']['didYouMean'] = {
  title: 'Ist etwas davon gemeint?',
  text: (said) => `„${said}“ habe ich nicht verstanden. Wählen Sie etwas aus, oder öffnen Sie die Hilfe.`,
};

const NOT_UNDERSTOOD: Words['asking']['notUnderstood'] = {
  title: 'Das habe ich nicht verstanden',
  text: (said) =>
    `Mit „${said}“ kann ich nichts anfangen. Ich beantworte Fragen zum Status der Microsoft 365-Dienste und melde mich, wenn etwas ausfällt.`,
};

const FOLLOWED: Words['asking']['followed'] = {
  titles: {
    channel: (id) => `Dieser Kanal folgt jetzt ${id}`,
    group: (id) => `Dieser Chat folgt jetzt ${id}`,
    personal: (id) => `Sie folgen jetzt ${id}`,
  },
  texts: {
    channel: 'Alle in diesem Kanal sehen, wie es weitergeht, bis es behoben ist.',
    group: 'Alle in diesem Chat sehen, wie es weitergeht, bis es behoben ist.',
    personal: 'Sie erfahren, wie es weitergeht, bis es behoben ist.',
  },
  textsOfMessages: {
    channel: 'Alle in diesem Kanal erfahren, wenn Microsoft etwas daran ändert.',
    group: 'Alle in diesem Chat erfahren, wenn Microsoft etwas daran ändert.',
    personal: 'Sie erfahren, wenn Microsoft etwas daran ändert.',
  },
  ended: (id) => `Nicht mehr verfolgt: ${id}`,
  wasNot: (id) => `Hier nicht verfolgt: ${id}`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords(speech: Speech): Words['asking'] {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: DID_YOU_MEAN,
    notUnderstood: NOT_UNDERSTOOD,
    history: {
      noService: {
        title: 'Verlauf welches Dienstes?',
        text: 'Schreiben Sie „Verlauf“ und einen Dienst, zum Beispiel „Verlauf Exchange 30 Tage“, oder wählen Sie einen aus.',
      },
    },
    followed: FOLLOWED,
    unmuted: unmutedWords(speech),
    unsubscribed: unsubscribedWords(speech),
  };
}

function unmutedWords({ list }: Speech): Words['asking']['unmuted'] {
  return {
    nothing: 'Es war nichts stummgeschaltet',
    ended: (names) => `Nicht mehr stummgeschaltet: ${list(names)}`,
  };
}

function unsubscribedWords({ list }: Speech): Words['asking']['unsubscribed'] {
  return {
    everything: 'alles',
    done: {
      channel: (what) => `Für diesen Kanal abbestellt: ${list(what)}`,
      group: (what) => `Für diesen Chat abbestellt: ${list(what)}`,
      personal: (what) => `Abbestellt: ${list(what)}`,
    },
    partsDone: {
      channel: (parts, what) => `Für diesen Kanal abbestellt: ${list(parts)} (${list(what)})`,
      group: (parts, what) => `Für diesen Chat abbestellt: ${list(parts)} (${list(what)})`,
      personal: (parts, what) => `Abbestellt: ${list(parts)} (${list(what)})`,
    },
    nothing: {
      channel: 'Nichts abzubestellen: Dieser Kanal hatte kein solches Abonnement',
      group: 'Nichts abzubestellen: Dieser Chat hatte kein solches Abonnement',
      personal: 'Nichts abzubestellen: Ein solches Abonnement gab es hier nicht',
    },
    coveredByAll: {
      title: 'Das gehört zum Abonnement aller Dienste',
      text: 'Davon lassen sich nur einzelne Dienste ausnehmen, zum Beispiel mit „Yammer abbestellen“. Es wurde nichts geändert.',
    },
  };
}
