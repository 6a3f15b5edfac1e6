import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What the test alert itself says. */
const ALERT = {
  service: 'Prueba',
  title: 'Alerta de prueba: no pasa nada',
  impact: 'No afecta a nadie. Alguien ha pedido aquí una prueba.',
  first: 'Current status: Así se ve un incidente nuevo.',
  last: 'Final status: Así se ve una actualización. La prueba ha terminado.',
};

/** What came of a test, by where it was sent. */
const SENT = {
  channel:
    'La alerta de prueba está en este canal: una publicación nueva con una tarjeta, y una actualización en su hilo.',
  group: 'La alerta de prueba está en este chat: una tarjeta y una actualización como mensaje.',
  personal: 'La alerta de prueba está en este chat: una tarjeta y una actualización como mensaje.',
};

const IF_NOT_SEEN = {
  channel: 'Si no ha visto ninguna notificación, active las notificaciones de este canal en Teams.',
  group: 'Si no ha visto ninguna notificación, compruebe si este chat está silenciado en Teams.',
  personal: 'Si no ha visto ninguna notificación, compruebe la configuración de notificaciones de este chat en Teams.',
};

/** Why a test did not arrive, by what the channel made of it, and what to do. */
const FAILED = {
  throttled: 'Teams no acepta más mensajes por ahora. Inténtelo de nuevo en un minuto.',
  transient: 'Teams no ha podido aceptar el mensaje ahora. Inténtelo de nuevo en un minuto.',
  ambiguous:
    'Teams no ha dicho si aceptó el mensaje. Mire si la alerta de prueba está aquí antes de volver a intentarlo.',
  paused:
    'Teams no me deja publicar aquí. Quite esta aplicación del equipo o chat, vuelva a añadirla e inténtelo de nuevo.',
  gone: 'Teams dice que esta conversación no existe para mí. Quite esta aplicación, vuelva a añadirla e inténtelo de nuevo.',
  target: 'Teams no ha aceptado la actualización. Inténtelo de nuevo en un minuto.',
  dead: 'Teams ha rechazado el propio mensaje. Avise al responsable de este bot.',
  stop: 'Teams rechaza el inicio de sesión de este bot. Avise a su responsable: hasta que se arregle no llegará ninguna alerta.',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech): Words['testAlert'] {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: 'Las alertas de verdad todavía no llegan: este canal no tiene suscripciones.',
      group: 'Las alertas de verdad todavía no llegan: este chat no tiene suscripciones.',
      personal: 'Las alertas de verdad todavía no llegan: no tiene suscripciones.',
    },
    tooSoon: 'Hace menos de un minuto se envió aquí una alerta de prueba.',
    paused:
      'Quien administra este bot ha puesto en pausa todas las alertas por ahora, así que no se ha enviado ninguna prueba.',
    notShown: 'La alerta de prueba no ha llegado.',
    onlyCard: 'Ha llegado la tarjeta de la alerta de prueba, pero no lo que le sigue.',
    failed: FAILED,
    isTest: 'Era una alerta de prueba. No hay nada más que ver.',
    buttons: { setUpAlerts: 'Configurar alertas', subscriptions: 'Suscripciones', tryAgain: 'Reintentar' },
  };
}
