import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Teamwork = Pick<Words['settings'], 'mention' | 'remind' | 'escalate' | 'teamwork'>;

/** Words for `mention`, `remind`, `escalate` and `teamwork`: how people here work on incidents together. */
export function teamworkWords({ count, list }: Speech): Teamwork {
  const hours = (value: number) => count(value, { one: '# Stunde', other: '# Stunden' });
  return {
    mention: {
      ...MENTION,
      set: (names) => `Neue Vorfälle hier erwähnen ${list(names)}`,
      tooMany: (most) => ({
        title: `Ich kann höchstens ${count(most, { one: '# Person oder Tag', other: '# Personen und Tags' })} erwähnen`,
        text: 'Ein Tag kann für eine ganze Schicht stehen, zum Beispiel „erwähne @Bereitschaft“. Es wurde nichts geändert.',
      }),
    },
    remind: {
      ...REMIND,
      set: (after) => `Erinnerungen kommen hier nach ${hours(after)} ohne Neuigkeiten`,
      buttons: { after: (after) => `Nach ${hours(after)}`, off: 'Keine Erinnerungen' },
    },
    escalate: ESCALATE,
    teamwork: TEAMWORK,
  };
}

const MENTION: Omit<Teamwork['mention'], 'set' | 'tooMany'> = {
  text: 'Einmal je Vorfall, gleich nachdem seine Karte gekommen ist. Bei Hinweisen und Updates wird niemand erwähnt.',
  off: 'Bei Vorfällen wird hier niemand erwähnt',
  offText: 'Die Benachrichtigungen kommen wie bisher, nur ohne Erwähnungen.',
  ask: {
    title: 'Wen sollen neue Vorfälle erwähnen?',
    text: 'Schreiben Sie „erwähne @Ieva @Bereitschaft“ und wählen Sie jede Person und jedes Tag aus der Liste, die sich nach dem @ öffnet. Zum Beenden schreiben Sie „Erwähnungen aus“.',
  },
  unknown: (said) => ({
    title: `Ich weiß nicht, wer mit „${said}“ gemeint ist`,
    text: 'Schreiben Sie „erwähne @Ieva @Bereitschaft“ und wählen Sie jede Person und jedes Tag aus der Liste, die sich nach dem @ öffnet. Es wurde nichts geändert.',
  }),
  everybody: {
    title: 'Einen ganzen Kanal oder ein ganzes Team kann ich nicht erwähnen',
    text: 'Teams lässt das bei Apps nicht zu. Wählen Sie Personen oder ein Tag Ihres Teams, zum Beispiel „erwähne @Bereitschaft“. Es wurde nichts geändert.',
  },
  alone: {
    title: 'Hier ist sonst niemand, den ich erwähnen könnte',
    text: 'Erwähnungen gibt es in Kanälen und Gruppenchats, zum Beispiel „erwähne @Ieva @Bereitschaft“. Es wurde nichts geändert.',
  },
  buttons: { off: 'Niemanden erwähnen' },
};

const REMIND: Omit<Teamwork['remind'], 'set' | 'buttons'> = {
  text: 'Schreibt Microsoft so lange nichts Neues zu einem offenen Vorfall, sage ich das unter seiner Karte: höchstens fünfmal, in immer größeren Abständen und nie in Ruhezeiten.',
  off: 'Erinnerungen sind hier aus',
  offText: 'Ich weise nicht darauf hin, wenn es zu einem Vorfall nichts Neues gibt.',
  ask: {
    title: 'Nach wie langer Zeit ohne Neuigkeiten soll ich erinnern?',
    text: 'Schreiben Sie zum Beispiel „Erinnerung nach 4 Stunden“: 1 bis 72 Stunden, in denen es zu einem offenen Vorfall nichts Neues gibt. Zum Beenden schreiben Sie „Erinnerungen aus“.',
  },
  unknown: (said) => ({
    title: `„${said}“ ist keine Zeit für Erinnerungen`,
    text: 'Möglich ist alles von „Erinnerung nach 1 Stunde“ bis „Erinnerung nach 72 Stunden“. Es wurde nichts geändert.',
  }),
};

const ESCALATE: Teamwork['escalate'] = {
  set: (place, after) => `Vorfälle, die ${after} lang niemand übernimmt, gehen auch an: ${place}`,
  text: 'Übernimmt in dieser Zeit hier niemand einen Vorfall, melde ich ihn auch dort und sage, warum. Wenn ich das tue, steht es auch hier.',
  resting: (what) => `${what}, ruht ohne Zusammenarbeit`,
  restingText:
    'Das ruht: Die Zusammenarbeit ist hier aus, also kann niemand einen Vorfall übernehmen. Mit „Zusammenarbeit an“ geht es los.',
  off: 'Vorfälle werden von hier nicht weitergegeben',
  offText: 'Sie bleiben hier, auch wenn niemand sie übernimmt.',
  ownChat: 'ein persönlicher Chat',
  ask: {
    title: 'Wohin sollen Vorfälle gehen, die niemand übernimmt?',
    text: 'Schreiben Sie zum Beispiel „Eskalation nach 30 Minuten“, und wählen Sie dann einen anderen Kanal dieses Teams oder Ihren eigenen Chat mit mir. Möglich sind 5 Minuten bis 24 Stunden. Zum Beenden schreiben Sie „Eskalation aus“.',
  },
  badTime: (said) => ({
    title: `„${said}“ ist keine Zeit, die ich auf jemanden warten kann`,
    text: 'Möglich ist alles von „Eskalation nach 5 Minuten“ bis „Eskalation nach 24 Stunden“. Es wurde nichts geändert.',
  }),
  unknown: (said) => ({
    title: `An „${said}“ kann ich nichts weitergeben`,
    text: 'Es muss ein Kanal dieses Teams sein, in dem ich Vorfälle melde und in dem Sie das ändern dürfen. Kenne ich ihn noch nicht, schreiben Sie dort zuerst „Eskalationen hier zulassen“. Es wurde nichts geändert.',
  }),
  refused: (place) => ({
    title: `${place} nimmt keine Vorfälle von anderen an`,
    text: 'Dort hat das jemand abgeschaltet. Mit „Eskalationen hier zulassen“ geht es dort wieder. Es wurde nichts geändert.',
  }),
  alone: {
    title: 'In Ihrem eigenen Chat kann sonst niemand einen Vorfall übernehmen',
    text: 'Richten Sie das in einem Kanal oder Gruppenchat ein, mit „Eskalation nach 30 Minuten“. Es wurde nichts geändert.',
  },
  here: {
    on: 'Andere Kanäle dürfen Vorfälle hierher weitergeben',
    off: 'Niemand kann Vorfälle hierher weitergeben',
  },
  hereText: {
    on: 'Einrichten muss es dort jemand, der Benachrichtigungen dort und hier ändern darf.',
    off: 'Wo das eingerichtet war, bleiben die Vorfälle, und dort wird es gesagt.',
  },
  buttons: { to: (place) => `An ${place}`, toMe: 'An meinen eigenen Chat', off: 'Nicht weitergeben' },
};

const TEAMWORK: Teamwork['teamwork'] = {
  titles: { on: 'Zusammenarbeit ist hier an', off: 'Zusammenarbeit ist hier aus' },
  texts: {
    on: 'Auf der Karte eines Vorfalls kann man ihn übernehmen, sagen, ob man betroffen ist, und eine Notiz hinterlassen.',
    off: 'Karten zeigen nur, was Microsoft schreibt. Mit „Zusammenarbeit an“ kommt alles zurück.',
  },
  resting: 'Bis dahin werden Vorfälle von hier nicht weitergegeben.',
  ask: {
    title: 'Soll man hier gemeinsam an Vorfällen arbeiten können?',
    text: 'Mit „Zusammenarbeit an“ kann man einen Vorfall auf seiner Karte übernehmen, sagen, ob man betroffen ist, und eine Notiz hinterlassen. „Zusammenarbeit aus“ nimmt all das von den Karten.',
  },
  unknown: (said) => ({
    title: `„${said}“ gibt es bei der Zusammenarbeit nicht`,
    text: 'Schreiben Sie „Zusammenarbeit an“ oder „Zusammenarbeit aus“. Es wurde nichts geändert.',
  }),
  buttons: { on: 'Zusammenarbeit an', off: 'Zusammenarbeit aus' },
};
