import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyName } from './families.ts';

type Hearing = Words['hearing'];

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech): Hearing {
  return {
    allServices: 'todos los servicios',
    family: (id: string) => `todos los servicios de ${familyName(id)}`,
    except: (whole: string, services: readonly string[]) => `${whole} excepto ${list(services)}`,
    moreServices: (more: number) => count(more, { one: '# servicio más', other: '# servicios más' }),
    moreLines: (more: number) => count(more, { one: '# suscripción más', other: '# suscripciones más' }),
    kindsOf: (kinds: readonly string[], targets: readonly string[]) => `${list(kinds)} de ${list(targets)}`,
    onlyAt: (what: string, moments: readonly string[]) => `${what} – solo ${list(moments)}`,
    ...changedWords({ list, count }),
  };
}

type Changed = Pick<
  Hearing,
  'titles' | 'now' | 'nowAll' | 'before' | 'stays' | 'staysHere' | 'openNow' | 'openNowWithUpdates' | 'buttons'
>;

function changedWords({ list, count }: Pick<Speech, 'list' | 'count'>): Changed {
  return {
    titles: {
      added: (names: readonly string[]) => `Suscripción añadida: ${list(names)}`,
      saved: 'Guardado',
      same: 'No ha cambiado nada',
    },
    now: {
      channel: (what: string) => `Todos en este canal reciben ahora alertas de ${what}.`,
      group: (what: string) => `Todos en este chat reciben ahora alertas de ${what}.`,
      personal: (what: string) => `Ahora recibe alertas de ${what}.`,
    },
    nowAll: {
      channel: 'Todos en este canal reciben ahora alertas de:',
      group: 'Todos en este chat reciben ahora alertas de:',
      personal: 'Ahora recibe alertas de:',
    },
    before: (phrases: readonly string[]) => `Antes: ${phrases.join('; ')}.`,
    stays: (more: readonly string[]) => `Como antes, también recibe ${list(more)}.`,
    staysHere: (more: readonly string[]) => `Como antes, aquí todos reciben también ${list(more)}.`,
    openNow: (issues: number) =>
      count(issues, { one: 'Ahora hay # problema abierto.', other: 'Ahora hay # problemas abiertos.' }),
    openNowWithUpdates: (issues: number) =>
      count(issues, {
        one: 'Ahora hay # problema abierto. Recibirá una alerta cuando cambie.',
        other: 'Ahora hay # problemas abiertos. Recibirá una alerta cuando alguno cambie.',
      }),
    buttons: {
      only: (kinds: readonly string[]) => `Solo ${list(kinds)}`,
      open: (issues: number) => count(issues, { one: '# abierto ahora', other: '# abiertos ahora' }),
      edit: 'Editar',
      choose: 'Elegir alertas',
    },
  };
}
