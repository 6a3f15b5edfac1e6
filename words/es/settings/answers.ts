import type { Words } from '../../en/index.ts';

/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS: Words['settings']['answers'] = {
  titles: {
    shared: 'Aquí todos ven las respuestas',
    private: 'Aquí solo ve la respuesta quien pregunta',
  },
  texts: {
    shared: 'Respondo en la conversación donde se hizo la pregunta.',
    private:
      'Quien pregunta puede compartir una respuesta con todos. Las alertas y los cambios los siguen viendo todos. Si Teams no puede mostrar una respuesta privada, respondo para todos.',
  },
  ask: {
    title: '¿Quién debe ver aquí mis respuestas?',
    text: 'Una respuesta privada solo la ve quien pregunta, y puede compartirla con todos. Las alertas y los cambios los ven siempre todos.',
  },
  unknown: (said) => ({
    title: `“${said}” no vale para las respuestas`,
    text: 'Escriba “respuestas privadas” o “respuestas para todos”. No ha cambiado nada.',
  }),
  buttons: { shared: 'Todos', private: 'Solo quien pregunta' },
  /** In a chat of one person and the bot. */
  personal: {
    title: 'En este chat mis respuestas ya son privadas',
    text: 'Aquí solo lee usted. En un canal o un chat de grupo puede elegir quién ve mis respuestas.',
  },
};
