import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const HEALTH_UNKNOWN = 'Esto no dice nada sobre cómo están los servicios.';

/** What failed, what to do, and who can fix it. */
const HEALTH: Words['errors']['health'] = {
  'source-unreachable': () => ({
    title: 'No se puede acceder al estado del servicio de Microsoft',
    text: `La API de estado del servicio de Microsoft no ha respondido y no hay datos anteriores que mostrar. ${HEALTH_UNKNOWN} Inténtelo de nuevo en un minuto; si sigue ocurriendo, el responsable de este bot debe comprobar su red.`,
  }),
  'source-timeout': () => ({
    title: 'El estado del servicio de Microsoft no respondió a tiempo',
    text: `La API tardó demasiado y no hay datos anteriores que mostrar. ${HEALTH_UNKNOWN} Inténtelo de nuevo en un minuto.`,
  }),
  'source-throttled': ({ wait }) => ({
    title: 'Microsoft pide a este bot que espere',
    text: `Se han enviado demasiadas solicitudes a la API de estado del servicio. ${wait === undefined ? 'Inténtelo de nuevo en unos minutos.' : `Inténtelo de nuevo en ${wait}.`} No hay nada más que hacer.`,
  }),
  'source-failed': ({ apiCode }) => ({
    title: 'El estado del servicio de Microsoft devolvió un error',
    text: `La API respondió con un error${apiCode === undefined ? '' : ` (${apiCode})`}. ${HEALTH_UNKNOWN} Lo tiene que arreglar Microsoft; inténtelo de nuevo en unos minutos.`,
  }),
  'source-bad-answer': ({ subject }) => ({
    title:
      subject === undefined
        ? 'El estado del servicio de Microsoft envió una respuesta ilegible'
        : `No se puede leer lo que Microsoft envió sobre ${subject}`,
    text: `La respuesta no coincide con la documentación de la API, así que no se muestra. ${HEALTH_UNKNOWN} Inténtelo de nuevo en unos minutos; si sigue ocurriendo, el responsable de este bot debe comprobar la dirección de la API y cualquier proxy intermedio.`,
  }),
  'source-empty': () => ({
    title: 'El estado del servicio de Microsoft envió una lista vacía',
    text: `Hace un momento tenía datos, así que todavía no la doy por buena. ${HEALTH_UNKNOWN} Inténtelo de nuevo en unos minutos.`,
  }),
  'source-refused': ({ apiCode }) => ({
    title: 'El estado del servicio de Microsoft rechazó la solicitud',
    text: `La API no aceptó lo que pidió este bot${apiCode === undefined ? '' : ` (${apiCode})`}. Es un error del bot o de su configuración: su responsable debe revisar su registro.`,
  }),
  'source-retired': () => ({
    title: 'Microsoft ha retirado la API que lee este bot',
    text: `La Service Communications API ya no responde y remite a Microsoft Graph. ${HEALTH_UNKNOWN} El responsable de este bot debe establecer HEALTH_SOURCE=graph y dar a su aplicación los permisos ServiceHealth.Read.All y ServiceMessage.Read.All.`,
  }),
  'not-permitted': ({ permission }) => ({
    title: 'Este bot no tiene permiso para leer eso',
    text: `A la aplicación del bot le falta el permiso ${permission ?? 'para leer el estado del servicio (ServiceHealth.Read.All)'}. Un administrador de Microsoft Entra de la organización puede añadirlo a la aplicación y dar el consentimiento de administrador.`,
  }),
  'access-blocked': ({ apiCode }) => ({
    title: 'Microsoft bloquea el acceso de este bot',
    text: `El rechazo${apiCode === undefined ? '' : ` (${apiCode})`} no se debe a que falte un permiso: la causa puede ser una directiva de acceso condicional, una licencia que falta, o una organización o aplicación bloqueada. ${HEALTH_UNKNOWN} Un administrador de Microsoft Entra de la organización puede encontrarla en los registros de inicio de sesión.`,
  }),
  'wrong-tenant': ({ tenant }) => ({
    title: 'El inicio de sesión es de otra organización',
    text: `El inicio de sesión del bot no pertenece a la organización ${tenant ?? 'solicitada'}. El responsable de este bot debe comprobar el identificador de inquilino en su configuración.`,
  }),
  'not-signed-in': ({ apiCode }) => ({
    title: 'Este bot no pudo iniciar sesión en Microsoft',
    text: `Microsoft no acepta el inicio de sesión del bot${apiCode === undefined ? '' : ` (${apiCode})`}: puede que el secreto, el certificado o el token hayan caducado, o que no se reconozca la aplicación. ${HEALTH_UNKNOWN} El responsable de este bot debe comprobar sus credenciales.`,
  }),
  'unknown-issue': ({ subject }) => ({
    title: subject === undefined ? 'Ese problema no existe' : `Su organización no tiene el problema ${subject}`,
    text: 'Los identificadores son de cada organización: Microsoft solo muestra un problema a las que puede afectar. Los resueltos se mantienen unos 30 días, a veces más. Compruebe el identificador o elija en las listas.',
  }),
  'unknown-announcement': ({ subject }) => ({
    title: subject === undefined ? 'Ese mensaje no existe' : `Su organización no tiene el mensaje ${subject}`,
    text: 'Los identificadores son de cada organización: Microsoft solo envía un mensaje a las que les concierne y lo retira cuando caduca. Compruebe el identificador o elija en la lista.',
  }),
  'unknown-service': ({ subject }) => ({
    title: subject === undefined ? 'Ese servicio no existe' : `Su organización no tiene el servicio “${subject}”`,
    text: 'Los servicios que figuran dependen de las licencias de la organización. Elija en la lista de sus servicios.',
  }),
  'no-report': ({ subject }) => ({
    title:
      subject === undefined
        ? 'No hay informe posterior al incidente'
        : `No hay informe posterior al incidente de ${subject}`,
    text: 'Microsoft solo lo escribe para algunos incidentes, normalmente en los cinco días laborables siguientes al final. Más tarde sigue uno definitivo.',
  }),
};

/** Why an answer is old, shown on the answer itself. */
const STALE = {
  'source-unreachable': 'No se puede acceder al estado del servicio de Microsoft.',
  'source-timeout': 'El estado del servicio de Microsoft no responde a tiempo.',
  'source-throttled': 'Microsoft pide a este bot que espere antes de volver a leer.',
  'source-failed': 'El estado del servicio de Microsoft está devolviendo errores.',
  'source-bad-answer': 'El estado del servicio de Microsoft está enviando respuestas ilegibles.',
  'source-empty': 'De repente, el estado del servicio de Microsoft no muestra nada, y todavía no lo doy por bueno.',
  'source-refused': 'El estado del servicio de Microsoft rechaza ahora esta solicitud.',
  'source-retired': 'Microsoft ha retirado la API que lee este bot.',
  'not-permitted': 'Este bot ya no tiene permiso para leer esto.',
  'access-blocked': 'Microsoft bloquea ahora el acceso de este bot.',
  'wrong-tenant': 'El inicio de sesión de este bot es ahora de otra organización.',
  'not-signed-in': 'Este bot ya no puede iniciar sesión en Microsoft.',
  'unknown-issue': 'Microsoft ya no muestra este problema a su organización.',
  'unknown-announcement': 'Microsoft ya no muestra este mensaje a su organización.',
  'unknown-service': 'Microsoft ya no muestra este servicio a su organización.',
  'no-report': 'Microsoft ya no tiene este informe.',
};

/** Why subscriptions could not be changed, and who can fix it. */
const SUBSCRIBING = {
  'alerts-unavailable': {
    title: 'Aquí no hay alertas disponibles',
    text: 'Este bot se inició sin la configuración que necesitan las alertas, así que solo responde preguntas. Su responsable debe apuntar REDIS_URL a un servidor Redis y permitirle trabajar en segundo plano (ROLES con “worker”).',
  },
  'store-away': {
    title: 'Ahora mismo no se puede acceder a las suscripciones',
    text: 'No ha cambiado nada. Sigo respondiendo preguntas. Inténtelo de nuevo en un minuto; si sigue ocurriendo, el responsable de este bot debe comprobar su servidor Redis (REDIS_URL).',
  },
  'not-allowed': {
    title: 'No puede cambiar aquí las suscripciones',
    text: 'Los invitados nunca pueden cambiarlas, y este bot puede estar configurado para que solo puedan los propietarios del equipo. No ha cambiado nada. Pídaselo a un propietario del equipo o suscríbase en su propio chat conmigo.',
  },
  'not-checked': {
    title: 'Teams no ha confirmado que usted sea miembro',
    text: 'Solo los miembros pueden cambiar aquí las suscripciones, y Teams no ha dicho si usted lo es. No ha cambiado nada. Inténtelo de nuevo en un minuto; si sigue ocurriendo, quite esta aplicación del equipo o chat y vuelva a añadirla.',
  },
  'not-reachable': {
    title: 'No puedo enviar alertas a esta conversación',
    text: 'Su mensaje no dice cómo llegar más tarde a esta conversación; algunas herramientas de prueba lo omiten. Sigo respondiendo preguntas. Suscríbase en un canal, un chat de grupo o un chat conmigo en Teams.',
  },
};

/** What was wrong with the words of a command. `phrase` holds the words in question, cut to a label. */
const GRAMMAR = {
  'unknown-words': (phrase: string) => ({
    title: `No conozco “${phrase}”`,
    text: 'No es ninguno de sus servicios ni una palabra como incidentes, avisos, mensajes, nuevos, resueltos o informes. No ha cambiado nada.',
  }),
  'ambiguous-words': (phrase: string) => ({
    title: '¿A qué servicio se refiere?',
    text: `Varios servicios coinciden con “${phrase}”. No ha cambiado nada.`,
  }),
  'not-excluded': (phrase: string) => ({
    title: `“${phrase}” no se puede excluir`,
    text: 'Solo se pueden excluir servicios sueltos, como “suscribir todo excepto yammer”. No ha cambiado nada.',
  }),
  'nothing-left': (phrase: string) => ({
    title: 'Así no quedaría ninguna alerta',
    text: `Sin “${phrase}” no queda nada. Para no recibir ninguna alerta, cancele la suscripción. No ha cambiado nada.`,
  }),
  'no-subject': () => ({
    title: '¿Qué quiere silenciar?',
    text: 'Escriba “silenciar” con el identificador de un problema o el nombre de un servicio, y durante cuánto tiempo: “silenciar EX20119 4 horas”, “silenciar exchange 1 día”.',
  }),
  'not-mutable': (phrase: string) => ({
    title: `“${phrase}” no se puede silenciar`,
    text: 'Se puede silenciar un problema, un servicio o todo (“silenciar todo”). Para no recibir ninguna alerta, cancele la suscripción.',
  }),
  'bad-duration': (phrase: string) => ({
    title: `No entiendo “${phrase}” como tiempo`,
    text: 'Escriba minutos, horas o días, como “30 minutos”, “4h” o “2d”. No ha cambiado nada.',
  }),
  'duration-too-short': () => ({
    title: 'Es muy poco tiempo',
    text: 'Se puede silenciar entre 5 minutos y 30 días. No ha cambiado nada.',
  }),
  'duration-too-long': () => ({
    title: 'Es demasiado tiempo',
    text: 'Se puede silenciar entre 5 minutos y 30 días, y termina solo. No ha cambiado nada.',
  }),
  'too-many-words': () => ({
    title: 'Son demasiadas palabras',
    text: 'Indique menos servicios a la vez; cada comando se suma a los demás. No ha cambiado nada.',
  }),
};

const BUTTONS = {
  tryAgain: 'Reintentar',
  incidents: 'Todos los incidentes',
  advisories: 'Todos los avisos',
  messages: 'Mensajes',
  services: 'Servicios',
  status: 'Estado',
  help: 'Ayuda',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech): Words['errors'] {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id: string) => `Referencia: ${id}`,
    buttons: BUTTONS,
  };
}
