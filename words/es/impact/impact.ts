import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['impact']['verdicts'] = {
  microsoft: (service) =>
    `Microsoft confirma problemas con ${service}. Lea lo que dice para ver si es lo que usted nota.`,
  'perhaps-microsoft': (service) =>
    `Puede ser Microsoft: tiene un aviso nuevo de ${service}, y aquí también se nota algo. Compare ambos.`,
  'advisory-alone': (service) => `Microsoft tiene un aviso nuevo de ${service}. Nada aquí muestra que le afecte.`,
  'unread-and-felt': (service) =>
    `Algo aquí apunta a problemas con ${service}. Lo que dice Microsoft no se puede leer ahora, así que no se puede decir de quién es el problema.`,
  unread: (service) => `Ahora se puede leer demasiado poco para decir algo de ${service}.`,
  'wide-here': (service) =>
    `Muchas personas aquí lo notan, y ${service} se usa mucho menos de lo habitual. Puede ser su red, o Microsoft aún no lo ha notado.`,
  'part-of-us': (service) =>
    `Muchas personas aquí lo notan, pero ${service} se usa como siempre. Puede ser solo una parte de ustedes: una sede, una red o una aplicación.`,
  'many-here': () => 'Puede ser su red, o Microsoft aún no lo ha notado.',
  'fell-and-some': (service) =>
    `Algunas personas aquí lo notan, y ${service} se usa mucho menos de lo habitual. Puede ser su red, o Microsoft aún no lo ha notado.`,
  'just-some': (service) =>
    `${service} se usa como siempre. Pueden ser solo esas personas: su dispositivo, su red o su cuenta.`,
  'some-here': () => 'Pueden ser solo esas personas, o el comienzo de algo mayor.',
  'fell-alone': (service) =>
    `${service} se usa mucho menos de lo habitual, pero nadie dice que falle. Puede ser un problema, o solo un día tranquilo.`,
  uncounted: () => 'Microsoft no informa de nada nuevo. Lo que dice la gente aquí no se puede leer ahora.',
  'all-quiet': (service) =>
    `Nada apunta a problemas con ${service}. Eso no prueba que todo vaya bien: si a usted le falla, dígalo.`,
};

const MICROSOFT: Words['impact']['microsoft'] = {
  title: 'Lo que dice Microsoft',
  incident: (ids) => `Hay un incidente abierto: ${ids}.`,
  advisory: (ids) => `Ningún incidente, pero un aviso nuevo: ${ids}.`,
  older: (ids) => `Ningún incidente. Los avisos tienen más de un día: ${ids}.`,
  nothing: 'Microsoft no informa de nada.',
  unknown: 'Lo que dice Microsoft no se puede leer ahora.',
  limits: 'Es lo que Microsoft ha publicado para su inquilino. Suele llegar un rato después de que la gente lo note.',
};

const NO_TELEMETRY: Words['impact']['telemetry']['none'] = {
  off: () => 'Su telemetría no se lee. Quien opera este bot puede activarla.',
  'no-metrics': () => 'Microsoft no cuenta nada de este servicio para los inquilinos.',
  'not-in-cloud': () => 'Su telemetría no se lee: no existe en su nube, o no por la vía por la que se leen sus datos.',
  'not-permitted': (permission) =>
    `Su telemetría no se puede leer: un administrador debe conceder el permiso ${permission}.`,
  'not-licensed': () =>
    'Microsoft no da telemetría a su inquilino. La da a partir de 5.000 licencias de ciertos planes, y con Entra ID P1 o P2 para los inicios de sesión.',
  'not-found': () => 'Microsoft no ofrece esta telemetría a su inquilino, o la ha movido: es una versión preliminar.',
  throttled: () =>
    'Su telemetría no se lee durante unos minutos: Microsoft pidió esperar, o se agotaron las peticiones de esta hora.',
  failed: () => 'Su telemetría no se puede leer ahora.',
};

const METRICS: Words['impact']['telemetry']['metrics'] = {
  'mail-delivered': 'Correos entregados',
  'exchange-connections': 'Conexiones a Exchange que funcionaron',
  'teams-chat': 'Mensajes de chat en Teams',
  'teams-meetings': 'Entradas a reuniones de Teams',
  'word-web': 'Personas en Word para la web',
  'excel-web': 'Personas en Excel para la web',
  'mfa-sign-ins': 'Inicios de sesión con MFA',
  'saml-sign-ins': 'Inicios de sesión con SAML',
};

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech): Words['impact'] {
  return {
    title: (service) => `${service}: ¿somos nosotros o ellos?`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: { fails: 'A mí me falla', works: 'Ya funciona', impact: '¿Nosotros o ellos?' },
    reported: reportedWords(speech),
    whichService: { title: '¿Somos nosotros o ellos?', text: '¿A qué servicio se refiere?' },
  };
}

function peopleWords({ count, number }: Speech): Words['impact']['people'] {
  const lately = (minutes: number) => count(minutes, { one: 'en el último minuto', other: 'en los últimos # minutos' });
  return {
    title: 'Lo que dice la gente aquí',
    nobody: (service, minutes) => `Nadie aquí dijo ${lately(minutes)} que ${service} le falla.`,
    few: (service, minutes) => `Una o dos personas aquí dijeron ${lately(minutes)} que ${service} les falla.`,
    many: (people, service, minutes) =>
      `${number(people)} personas aquí dijeron ${lately(minutes)} que ${service} les falla.`,
    inAll: (people) => `En las últimas 3 horas: ${number(people)} personas.`,
    unknown: 'Lo que dice la gente aquí no se puede leer ahora.',
    limits:
      'Son solo quienes se lo dijeron a este bot. Cada persona cuenta una vez y no se nombra a nadie. La mayoría no se lo dice a nadie.',
    chart: 'Personas, por media hora',
    picture: (bars) => `Personas a las que les falla, por media hora. ${bars}`,
    bar: (time, people) => `${time}: ${number(people)}`,
  };
}

function telemetryWords({ number }: Speech): Words['impact']['telemetry'] {
  return {
    title: 'Su propia telemetría',
    none: NO_TELEMETRY,
    metrics: METRICS,
    counts: (metric, now, before) => `${metric}: ${number(now)} en una hora, ${number(before)} una semana antes`,
    shares: (metric, now, before) => `${metric}: ${now}, ${before} una semana antes`,
    empty: 'Microsoft no envió números de este tiempo.',
    trends: {
      fell: 'El uso cayó a menos de la mitad, o fallan conexiones.',
      usual: 'El uso es más o menos el de hace una semana.',
      unclear: 'Los números no muestran ni una caída ni que todo esté como siempre.',
    },
    limits: (time) =>
      `Contado por Microsoft hasta ${time}, en versión preliminar. Una caída puede venir de su red o de un día festivo.`,
  };
}

function reportedWords({ number, count }: Speech): Words['impact']['reported'] {
  return {
    counted: (service) => `Contado: ${service} le falla a usted. No se nombra a nadie.`,
    others: (people, minutes) =>
      `${number(people)} personas aquí lo dijeron ${count(minutes, { one: 'en el último minuto', other: 'en los últimos # minutos' })}.`,
    issue: (id) => `Microsoft tiene ${id} abierto. Si es eso, también puede contar allí.`,
    silent: 'Microsoft no informa de nada parecido.',
    takenBack: (service) => `Retirado: usted ya no cuenta entre aquellos a quienes les falla ${service}.`,
    nothingToTakeBack: (service) => `Usted no contaba entre aquellos a quienes les falla ${service}.`,
    affectedBy: (id) => `${id} me afecta`,
  };
}
