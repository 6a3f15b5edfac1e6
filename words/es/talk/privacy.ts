import type { Words } from '../../en/index.ts';

/** Words for private answers in places that others share. */
export function privacyWords(): Words['privacy'] {
  return {
    share: 'Compartir con todos',
    sharedBy: (person) => (person === undefined ? 'Compartido aquí con todos' : `Compartido por ${person}`),
    doneBy: (person) => (person === undefined ? 'Pedido por alguien de aquí' : `Pedido por ${person}`),
    shared: 'Compartido aquí con todos.',
    alreadyShared: 'Ya ha compartido esta respuesta aquí con todos.',
    shareInDoubt: 'Teams no ha confirmado que se haya compartido. Mire la conversación antes de volver a preguntar.',
    notShared: 'Teams no ha aceptado la respuesta para todos. Vuelva a compartirla dentro de un minuto.',
    tooOld: {
      title: 'Esta respuesta ya no se puede compartir',
      text: 'Las respuestas privadas duran un día. Pregunte de nuevo y comparta la nueva respuesta.',
    },
    notYours: {
      title: 'Solo puede compartir esta respuesta quien preguntó',
      text: 'Haga la misma pregunta y tendrá su propia respuesta.',
    },
    inOwnChat: 'Lo preguntó en un canal o un chat de grupo donde Teams no pudo mostrarle una respuesta privada.',
    notPrivately: {
      title: 'Aquí no puedo responder en privado',
      text: 'Escríbame en un chat personal, o mencióneme aquí y todos verán la respuesta.',
    },
  };
}
