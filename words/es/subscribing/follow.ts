import type { Words } from '../../en/index.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(): Words['follow'] {
  return {
    buttons: {
      notifyMe: 'Avisarme',
      followHere: 'Seguir aquí',
    },
    inOwnChat: (id: string) => ({
      title: `Todavía no se sigue ${id}`,
      text: `Para recibirlo en privado, abra un chat conmigo y escriba “seguir ${id}”. “Seguir aquí” avisa a todos en esta conversación.`,
    }),
    which: {
      channel: '¿Qué problema debe dejar de seguir este canal?',
      group: '¿Qué problema debe dejar de seguir este chat?',
      personal: '¿Qué problema quiere dejar de seguir?',
    },
    unfollow: (id: string) => `Dejar de seguir ${id}`,
    noneFollowed: 'Aquí no se sigue ningún problema',
  };
}
