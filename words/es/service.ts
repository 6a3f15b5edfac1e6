import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { articled } from './dates.ts';

type OneService = Omit<Words['service'], 'verdict' | 'list'>;

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech): Words['service'] {
  return { ...oneServiceWords(speech), verdict: verdictWords(speech), list: serviceListWords(speech) };
}

function oneServiceWords({ count, number }: Speech): OneService {
  return {
    week: 'Últimos 7 días',
    picture: (week: string) => `Últimos 7 días. ${week}`,
    moreFeatures: (features: number) =>
      count(features, { one: 'y # característica más', other: 'y # características más' }),
    more: (issues: number) => `y ${number(issues)} más`,
    folds: {
      incidents: (total: number) => count(total, { one: '# incidente más', other: '# incidentes más' }),
      advisories: (total: number) => count(total, { one: '# aviso', other: '# avisos' }),
      features: (total: number) =>
        count(total, { one: '# característica correcta', other: '# características correctas' }),
    },
  };
}

/** The sentence that says how a service is. `title` is what Microsoft says of its worst open issue. */
function verdictWords({ count }: Speech): Words['service']['verdict'] {
  return {
    incident: (service: string, since: string, title: string) =>
      `${service} tiene un incidente desde ${articled(since)}: ${title}`,
    incidents: (service: string, total: number, since: string, title: string) =>
      `${service} tiene ${count(total, { one: '# incidente', other: '# incidentes' })}, el peor desde ${articled(since)}: ${title}`,
    advisories: (service: string, total: number) =>
      `${service} no tiene incidentes, solo ${count(total, { one: '# aviso', other: '# avisos' })}.`,
    healthy: (service: string) => `${service} funciona correctamente.`,
    notKnown: (service: string) => `No se conoce el estado de ${service}.`,
    unexplained: (service: string, status: string) =>
      `${service}: ${status}. Microsoft no muestra ningún problema abierto que lo explique.`,
  };
}

function serviceListWords({ count }: Speech): Words['service']['list'] {
  return {
    title: 'Servicios',
    found: (total: number) =>
      count(total, { one: '# servicio en su organización', other: '# servicios en su organización' }),
  };
}
