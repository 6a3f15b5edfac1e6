import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(speech: Speech): Words['follow'] {
  return {
    buttons: {
      notifyMe: 'Avisarme',
      followHere: 'Seguir aquí',
    },
    inOwnChat: (id: string) => ({
      title: `Todavía no se sigue ${id}`,
      text: `Para recibirlo en privado, abra un chat conmigo y escriba “seguir ${id}”. “Seguir aquí” avisa a todos en esta conversación.`,
    }),
    toldInOwnChat: (ids) => `Le informaré en su chat personal hasta que se resuelva: ${speech.list(ids)}`,
    which: {
      channel: '¿Qué problema debe dejar de seguir este canal?',
      group: '¿Qué problema debe dejar de seguir este chat?',
      personal: '¿Qué problema quiere dejar de seguir?',
    },
    unfollow: (id: string) => `Dejar de seguir ${id}`,
    noneFollowed: 'Aquí no se sigue ningún problema',
  };
}
