import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(speech: Speech): Words['follow'] {
  return {
    buttons: { notifyMe: 'Mich benachrichtigen', followHere: 'Hier folgen' },
    inOwnChat: (id) => ({
      title: `${id} wird noch nicht verfolgt`,
      text: `Wenn nur Sie benachrichtigt werden wollen, öffnen Sie einen Chat mit mir und schreiben Sie „folge ${id}“. Mit „Hier folgen“ sehen es alle in dieser Unterhaltung.`,
    }),
    toldInOwnChat: (ids) =>
      `In Ihrem persönlichen Chat halte ich Sie auf dem Laufenden, bis es behoben ist: ${speech.list(ids)}`,
    askedElsewhere: (ids, place) => ({
      title: `Hier erfahren Sie Neues: ${speech.list(ids)}`,
      text: `Sie haben ${place === undefined ? 'in einem Kanal oder Gruppenchat' : `in „${place}“`} darum gebeten. Alles Neue dazu kommt in diesen Chat.`,
    }),
    messagesInOwnChat: (ids) =>
      `In Ihrem persönlichen Chat erfahren Sie, wenn Microsoft etwas ändert: ${speech.list(ids)}`,
    endedInOwnChat: (ids) =>
      `In Ihrem persönlichen Chat benachrichtige ich Sie hierüber nicht mehr: ${speech.list(ids)}`,
    notInOwnChat: (ids) => {
      const title = `In Ihrem persönlichen Chat folgen Sie nicht: ${speech.list(ids)}`;
      return {
        channel: {
          title,
          text: 'Die Benachrichtigungen in diesem Kanal sind für alle da. Daran habe ich nichts geändert.',
        },
        group: {
          title,
          text: 'Die Benachrichtigungen in diesem Chat sind für alle da. Daran habe ich nichts geändert.',
        },
      };
    },
    which: {
      channel: 'Welchem Problem soll dieser Kanal nicht mehr folgen?',
      group: 'Welchem Problem soll dieser Chat nicht mehr folgen?',
      personal: 'Welchem Problem wollen Sie nicht mehr folgen?',
    },
    unfollow: (id) => `${id} nicht mehr folgen`,
    noneFollowed: 'Hier wird kein Problem verfolgt',
  };
}
