/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <id.>',
    summary: 'Marca un mensaje como hecho aquí: no habrá más recordatorios',
    examples: ['hecho MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <id.>',
    summary: 'Marca un mensaje como que no les afecta: aquí no se dice nada más de él',
    examples: ['MC1181077 no es para nosotros'],
  },
  'not-done': {
    usage: 'not-done <id.>',
    summary: 'Retira la marca de un mensaje',
    examples: ['no hecho MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [servicio] [días] [major] [tag <etiqueta>] [words <palabras>]',
    summary:
      'Muestra qué hay que hacer y para cuándo según el Centro de mensajes, primero lo más próximo, con lo hecho aquí',
    examples: ['plazos', 'plazos de teams', 'qué vence esta semana'],
  },
};
