import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ count }: Speech): Words['warnings'] {
  return {
    titles: { on: 'Los avisos tempranos están activados aquí', off: 'Los avisos tempranos están desactivados aquí' },
    texts: {
      on: 'Cuando muchas personas de su organización dicen que un servicio les falla y Microsoft aún no dice nada, lo digo aquí, una vez. Es solo lo que la gente me dijo.',
      off: 'Aquí no digo lo que solo dice la gente. Los incidentes de Microsoft llegan como antes.',
    },
    ask: {
      title: '¿Les aviso temprano aquí?',
      text: 'Los avisos tempranos dicen que muchas personas aquí tienen problemas con un servicio y Microsoft aún no dice nada.',
    },
    unknown: (said: string) => ({
      title: `“${said}” no es una opción para los avisos tempranos`,
      text: 'Escriba “activar avisos tempranos” o “desactivar avisos tempranos”. No se ha cambiado nada.',
    }),
    buttons: { on: 'Avisar temprano', off: 'Sin avisos tempranos' },
    alert: {
      title: (service: string) => `Aviso temprano, no de Microsoft: ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${count(people, { one: '# persona aquí dijo', other: '# personas aquí dijeron' })} en ${count(minutes, { one: '# minuto', other: '# minutos' })} que ${service} les falla. Microsoft no informaba de nada cuando miré (${since}). Puede ser su red, o Microsoft aún no lo ha notado.`,
      byNow: (people: number) => `Ya lo ${count(people, { one: 'dice # persona', other: 'dicen # personas' })}.`,
    },
    published: {
      title: (service: string) => `Microsoft ya informa de un problema: ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue}: ${title}. ${count(people, { one: '# persona aquí ya lo había dicho', other: '# personas aquí ya lo habían dicho' })}; el aviso es de ${since}.`,
    },
    over: {
      title: (service: string) => `Aviso temprano terminado: ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `Desde hace una hora nadie aquí dice que ${service} le falla (${at}): ha terminado, por lo que vemos. ${count(people, { one: '# persona lo dijo', other: '# personas lo dijeron' })} cuando avisé (${since}) o después; Microsoft no informó de nada.`,
    },
    noticed: (minutes) =>
      `Aquí se notó ${count(minutes, { one: '# minuto', other: '# minutos' })} antes de que Microsoft lo dijera.`,
  };
}
