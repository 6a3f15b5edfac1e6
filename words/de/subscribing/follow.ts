import type { Words } from '../../en/index.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(): Words['follow'] {
  return {
    buttons: { notifyMe: 'Mich benachrichtigen', followHere: 'Hier folgen' },
    inOwnChat: (id) => ({
      title: `${id} wird noch nicht verfolgt`,
      text: `Wenn nur Sie davon hören wollen, öffnen Sie einen Chat mit mir und schreiben Sie „folge ${id}“. Bei „Hier folgen“ sehen es alle in dieser Unterhaltung.`,
    }),
    which: {
      channel: 'Welchem Problem soll dieser Kanal nicht mehr folgen?',
      group: 'Welchem Problem soll dieser Chat nicht mehr folgen?',
      personal: 'Welchem Problem wollen Sie nicht mehr folgen?',
    },
    unfollow: (id) => `${id} nicht mehr folgen`,
    noneFollowed: 'Hier wird kein Problem verfolgt',
  };
}
