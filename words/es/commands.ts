import type { Words } from '../en/index.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

const SERVICES_AND_KINDS = '[servicios…] [incidents|advisories|messages] [new|updates|resolved|reports]';

/** The names of commands and of their options are the same in every language; the examples are Spanish. */
const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [servicio]',
    summary: 'Muestra el estado actual de todos los servicios, o de uno con sus características y problemas abiertos',
    examples: ['estado', 'estado de exchange'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'incidents [servicio] [open|resolved|all] [días]',
    summary: 'Enumera los incidentes abiertos; indique un periodo para incluir los resueltos',
    examples: ['incidentes', 'incidentes de exchange', 'incidentes de teams últimos 30 días'],
  },
  incident: {
    usage: 'incident <id> [page <n>|all]',
    summary:
      'Muestra un incidente o aviso: estado, impacto, horas y publicaciones, de la más reciente a la más antigua',
    examples: ['incidente EX20119', 'EX20119'],
  },
  subscribe: {
    usage: `subscribe ${SERVICES_AND_KINDS}`,
    summary:
      'Envía a esta conversación alertas de incidentes y avisos; sin nada más, muestra un formulario para elegir',
    examples: ['suscribir', 'suscribir exchange teams incidentes', 'avísame cuando falle exchange'],
  },
  only: {
    usage: `only ${SERVICES_AND_KINDS}`,
    summary: 'Reduce aquí las alertas: de los servicios que indique, o de todos, solo queda lo que indique',
    examples: ['solo incidentes', 'avísame solo de incidentes'],
  },
  save: {
    usage: `save ${SERVICES_AND_KINDS}`,
    summary: 'Sustituye aquí las alertas por exactamente lo que indique; es lo que hace el formulario',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'Dice lo que el bot no hace y qué es lo más parecido',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: 'Muestra a qué está suscrita esta conversación, qué sigue y qué silencia, y quién lo configuró y cuándo',
    examples: ['suscripciones'],
  },
  unsubscribe: {
    usage: 'unsubscribe [servicios…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Detiene todas las alertas o algunas; sin nada más, enumera las suscripciones con un botón para cada una',
    examples: ['cancelar suscripción exchange', 'cancelar suscripción exchange avisos', 'desactivar alertas'],
  },
  mute: {
    usage: 'mute <id|servicio|all> [5m..30d|until <hora>]',
    summary: 'Silencia aquí un problema, un servicio o todo durante un tiempo: 4 horas si no indica cuánto',
    examples: ['silenciar EX20119 4 horas', 'silenciar exchange 1 día', 'silenciar todo hasta las 18:00'],
  },
  advisories: {
    usage: 'advisories [servicio] [open|resolved|all] [días]',
    summary: 'Enumera los avisos abiertos; indique un periodo para incluir los resueltos',
    examples: ['avisos', 'avisos de exchange', 'avisos de teams últimos 30 días'],
  },
  search: {
    usage: 'search <palabras>',
    summary: 'Busca incidentes, avisos y mensajes por sus palabras; primero, los que mejor coinciden',
    examples: ['buscar calendario', 'buscar calendar delegate'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'messages [servicio] [días] [act-by] [major] [tag <etiqueta>] [words <palabras>]',
    summary: 'Enumera el Centro de mensajes, lo último primero, o lo que requiere acción, lo más urgente primero',
    examples: ['mensajes', 'mensajes que requieren acción', 'mensajes de teams últimos 7 días'],
  },
  help: {
    usage: 'help [comando]',
    summary: 'Muestra qué puede preguntar, o más sobre un comando',
    examples: ['ayuda', 'ayuda historial'],
  },
  message: {
    usage: 'message <id> [page <n>]',
    summary: 'Muestra un mensaje del Centro de mensajes o un mantenimiento planeado',
    examples: ['mensaje MC123456'],
  },
  maintenance: {
    usage: 'maintenance [servicio]',
    summary: 'Enumera el mantenimiento planeado con su horario',
    examples: ['mantenimiento', 'mantenimiento de exchange'],
  },
  services: {
    usage: 'services',
    summary: 'Enumera los servicios de esta organización con sus características',
    examples: ['servicios'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'unmute [id|servicio]',
    summary: 'Reactiva lo silenciado, una cosa o todas; después se envía lo que se había retenido',
    examples: ['reactivar EX20119', 'reactivar'],
  },
  follow: {
    usage: 'follow <id>',
    summary: 'Envía a esta conversación cada cambio de un problema, sean cuales sean las suscripciones',
    examples: ['seguir EX20119'],
  },
  unfollow: {
    usage: 'unfollow <id>',
    summary: 'Deja de seguir un problema',
    examples: ['dejar de seguir EX20119'],
  },
  why: {
    usage: 'why <id>',
    summary: 'Explica por qué se publicó aquí un problema, o por qué no',
    examples: ['por qué EX20119'],
  },
  take: {
    usage: 'me encargo [de] [ID]',
    summary: 'Dice a todos aquí que usted se encarga de un incidente',
    examples: ['me encargo de EX20119'],
  },
  release: {
    usage: 'dejar libre [ID]',
    summary: 'Dice que ya nadie se encarga de un incidente',
    examples: ['dejar libre EX20119'],
  },
  handover: {
    usage: 'pasar [ID] a <@nombre>',
    summary: 'Pasa un incidente a alguien a quien usted menciona',
    examples: ['pasar EX20119'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary: 'Avisa aquí cuando muchas personas dicen que un servicio falla y Microsoft aún no dice nada',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <servicio>',
    summary: 'Dice si somos nosotros o ellos: lo que dice Microsoft, lo que dice la gente aquí y su telemetría',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'afectado [sí|no|no sé] [ID|servicio]',
    summary: 'Cuenta si le afecta un incidente, o que un servicio le falla',
    examples: ['afectado sí EX20119', 'affected exchange', 'afectado EX20119'],
  },
  note: {
    usage: 'nota <ID> [solución] <texto|off>',
    summary: 'Pone una nota o una solución provisional en la tarjeta de un incidente, para todos',
    examples: ['nota EX20119 Outlook en la web funciona'],
  },
  announce: {
    usage: 'comunicar [ID]',
    summary:
      'Prepara un comunicado sencillo para los usuarios, que se puede cambiar y publicar en un canal y se mantiene al día',
    examples: ['comunicar EX20119'],
  },
  undo: {
    usage: 'undo',
    summary: 'Deshace el último cambio de las alertas aquí, durante diez minutos',
    examples: ['deshacer'],
  },
  test: {
    usage: 'test',
    summary: 'Envía una alerta de prueba a esta conversación, tal como llegan las de verdad',
    examples: ['alerta de prueba'],
  },
  settings: {
    usage: 'settings',
    summary: 'Muestra cuándo y cómo llegan aquí las alertas, y un formulario para cambiarlo',
    examples: ['configuración'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: 'Retiene las alertas en horas de silencio, salvo novedades de incidentes, y las envía después juntas',
    examples: ['silencio 18:00-08:00 entre semana', 'silencio los fines de semana', 'sin horas de silencio'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: 'Envía un resumen a horas fijas: lo nuevo, lo resuelto y lo que sigue abierto',
    examples: ['resumen diario a las 9:00', 'resumen semanal los lunes a las 9', 'desactivar resumen'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'Limita aquí las alertas a los incidentes, o a los incidentes y avisos',
    examples: ['nivel incidentes', 'nivel todo'],
  },
  timezone: {
    usage: 'timezone <ciudad o zona>',
    summary: 'Fija la zona horaria de las alertas, las horas de silencio y los resúmenes aquí',
    examples: ['zona horaria Europe/Madrid', 'zona horaria Madrid'],
  },
  language: {
    usage: 'language <idioma>',
    summary: 'Fija el idioma en que se escriben aquí las alertas',
    examples: ['idioma español'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: 'Fija cada cuánto llegan los avisos abiertos desde hace más de 14 días',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: 'Fija quién ve aquí mis respuestas: todos, o solo quien pregunta',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: 'mencionar <@personas y @etiquetas>',
    summary: 'Menciona a personas o etiquetas cuando hay un incidente nuevo',
    examples: ['mencionar @Ieva @Guardia', 'quitar menciones'],
  },
  remind: {
    usage: 'recordatorio tras <tiempo>',
    summary: 'Recuerda aquí que un incidente abierto sigue sin novedades',
    examples: ['recordatorio tras 4 horas', 'quitar recordatorios'],
  },
  escalate: {
    usage: 'escalado tras <tiempo>',
    summary: 'Publica un incidente también en otro sitio si nadie lo asume',
    examples: ['escalado tras 30 minutos', 'quitar el escalado'],
  },
  teamwork: {
    usage: '<activar|quitar> trabajo en equipo',
    summary: 'Permite o no asumir incidentes y dejar notas en las tarjetas de aquí',
    examples: ['activar trabajo en equipo', 'quitar trabajo en equipo'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: 'Muestra a los operadores cómo está el propio bot',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
  },
  hi: {
    usage: 'hi',
    summary: 'Saluda y muestra qué puede preguntar',
    examples: ['hola'],
  },
};

/** Words for each command, by name. */
export function commandsWords(): Words['commands'] {
  return COMMANDS;
}
