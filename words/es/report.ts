import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at } from './dates.ts';
import { reportListWords } from './past/reports.ts';

const STATES = {
  published: 'Informe posterior al incidente publicado',
  expected: 'Informe posterior al incidente previsto',
  none: 'Sin informe posterior al incidente',
  overdue: 'Informe posterior al incidente anunciado, pero sin publicar',
};

const IN_ADMIN_CENTER =
  'Para obtenerlo, abra el problema en el Centro de administración y elija allí el informe posterior al incidente. Necesita un rol que pueda leer el estado del servicio. ';

/** Why the document itself does not come with the card. */
const DOCUMENT: Words['report']['document'] = {
  notYet: 'Microsoft anuncia el informe, pero todavía no me da el documento. Vuelva a pedirlo más tarde.',
  notPermitted: 'Microsoft no me deja obtener el documento: puedo leer el estado del servicio, pero no este informe.',
  sourceOut: (why) =>
    `Ahora no he podido obtener el documento.${why === '' ? '' : ` ${why}`} Vuelva a pedirlo en unos minutos.`,
};

/** The text under each state. Dates that the source does not give are left out. */
const EXPLANATIONS: Words['report']['explanations'] = {
  published: ({ publishedOn, isHere }) =>
    `Microsoft ha publicado su análisis de lo que pasó y de lo que va a cambiar.${publishedOn ? ` Se publicó ${at(publishedOn)}.` : ''}\n${isHere ? '' : IN_ADMIN_CENTER}A un informe preliminar puede seguirle uno definitivo.`,
  expected: ({ endedAt }) =>
    `Microsoft ha anunciado uno, normalmente en los cinco días laborables siguientes al final.${ended(endedAt)} Todavía no se ha publicado.`,
  none: () =>
    'Microsoft no ha publicado ni anunciado ninguno. Solo los escribe para algunos incidentes; el historial de mensajes dice lo que se sabe de la causa.',
  overdue: ({ endedAt }) =>
    `Microsoft anunció uno, pero nada indica aquí que se haya publicado.${ended(endedAt)} Mire en el Centro de administración o pregunte al soporte técnico de Microsoft.`,
};

function ended(endedAt: string | undefined): string {
  return endedAt ? ` El incidente terminó ${at(endedAt)}.` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech): Words['report'] {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id: string, state: string) => `${id}: ${state}`,
    buttons: { issue: (id: string) => `Incidente ${id}`, history: 'Historial de mensajes' },
  };
}
