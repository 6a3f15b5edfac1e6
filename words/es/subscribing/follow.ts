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
      text: `Para recibirlo en privado, abra un chat conmigo y escriba “seguir ${id}”. Con “Seguir aquí”, lo reciben todos en esta conversación.`,
    }),
    toldInOwnChat: (ids) => `Le informaré en su chat personal hasta que se resuelva: ${speech.list(ids)}`,
    askedElsewhere: (ids, place) => ({
      title: `Aquí recibirá las novedades: ${speech.list(ids)}`,
      text: `Lo pidió en ${place === undefined ? 'un canal o chat de grupo' : `“${place}”`}. Las novedades llegan a este chat.`,
    }),
    messagesInOwnChat: (ids) => `Le avisaré en su chat personal cuando Microsoft lo cambie: ${speech.list(ids)}`,
    endedInOwnChat: (ids) => `Ya no le avisaré en su chat personal: ${speech.list(ids)}`,
    notInOwnChat: (ids) => {
      const title = `No lo sigue en su chat personal: ${speech.list(ids)}`;
      return {
        channel: { title, text: 'Las alertas de este canal son para todos, así que no las he cambiado.' },
        group: { title, text: 'Las alertas de este chat son para todos, así que no las he cambiado.' },
      };
    },
    which: {
      channel: '¿Qué problema debe dejar de seguir este canal?',
      group: '¿Qué problema debe dejar de seguir este chat?',
      personal: '¿Qué problema quiere dejar de seguir?',
    },
    unfollow: (id: string) => `Dejar de seguir ${id}`,
    noneFollowed: 'Aquí no se sigue ningún problema',
  };
}
