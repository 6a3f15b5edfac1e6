import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { paperWords } from './paper.ts';

type Evidence = Words['evidence'];

const REFUSED: Evidence['refused'] = {
  'too-large': {
    title: 'Es demasiado para un solo documento',
    text: 'Pida un período más corto, por ejemplo un mes, o un solo servicio.',
  },
  busy: { title: 'Se están creando otros documentos', text: 'Vuelva a intentarlo dentro de un minuto.' },
  'too-fast': { title: 'Acaba de pedir varios documentos', text: 'Espere un minuto antes del siguiente.' },
  'record-away': {
    title: 'Ahora no se puede leer el registro',
    text: 'Sin él faltaría algo en las pruebas, así que no se ha creado ningún documento. Inténtelo más tarde. Si sigue igual, avise a quien gestiona este bot.',
  },
  'not-yet': {
    title: 'Ese período aún no ha empezado',
    text: 'Las pruebas son sobre el pasado. Pida un mes que ya haya empezado.',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech): Evidence {
  const { count } = speech;
  return {
    paper: paperWords(speech),
    title: (service, period) => `Pruebas: ${service}, ${period}`,
    summary: (service, period, verdict) => `Pruebas de ${service}, ${period}: ${verdict}`,
    incidents: (incidents, downtime) =>
      `${count(incidents, { one: '# incidente', other: '# incidentes' })}, ${downtime} de interrupción`,
    noIncident: 'ningún incidente conocido',
    claimBy: (date) => `Reclame hasta el ${date}`,
    claimWas: (date) => `El plazo para reclamar terminó el ${date}`,
    terms: 'Es el plazo habitual de las condiciones de Microsoft. Deciden las condiciones de su contrato.',
    goesOn: 'El período no ha terminado: esto es lo que se sabe hasta ahora.',
    names: {
      availability: 'Disponibilidad',
      downtime: 'Interrupción',
      notKnown: 'Desconocido',
      incidents: 'Incidentes',
      claim: 'Reclamación',
      hash: 'Suma de control',
    },
    which: {
      title: '¿Pruebas de qué servicio?',
      text: 'Sirven para reclamar un crédito o para una auditoría: un PDF, un CSV y un JSON.',
    },
    buttons: { availability: 'Disponibilidad', again: 'Crear de nuevo', history: 'Historial' },
    refused: REFUSED,
  };
}
