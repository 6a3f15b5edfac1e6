import type { Words } from '../../en/index.ts';
import type { FactWords, RowWords } from '../../en/past/availability.ts';
import type { Speech } from '../../speech.ts';

type Availability = Words['availability'];

const RULES: Availability['rules'] = {
  incidents: 'Cada momento con un incidente cuenta como caída, varios a la vez solo una vez. Los avisos no cuentan.',
  all: 'Cada momento con un incidente o un aviso cuenta como caída, varios a la vez solo una vez.',
};

const FACTS: Availability['facts'] = {
  available: 'Disponible',
  downtime: 'Caído',
  longest: 'El más largo',
  notKnown: 'No se sabe',
  maintenance: 'Mantenimiento',
  notCounted: 'Sin contar',
};

const CHARTS: Availability['charts'] = {
  hours: { day: 'Horas de caída, por día', week: 'Horas de caída, por semana', month: 'Horas de caída, por mes' },
  minutes: {
    day: 'Minutos de caída, por día',
    week: 'Minutos de caída, por semana',
    month: 'Minutos de caída, por mes',
  },
};

const BUTTONS: Availability['buttons'] = {
  byFeature: 'Por característica',
  asAWhole: 'En conjunto',
  incidentsOnly: 'Solo incidentes',
  withAdvisories: 'Con avisos',
  history: 'Historial',
  evidence: 'Pruebas',
  allServices: 'Todos los servicios',
  earlier: '◀ Antes',
  later: 'Después ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech): Availability {
  const { count, number, percent } = speech;
  const incidents = (total: number) => count(total, { one: '# incidente', other: '# incidentes' });
  const issues = (total: number) => count(total, { one: '# problema', other: '# problemas' });
  return {
    titles: {
      availability: (service, period) => `Disponibilidad de ${service}, ${period}`,
      downtime: (service, period) => `Tiempo de caída de ${service}, ${period}`,
    },
    allServices: 'todos los servicios',
    services: (total) => count(total, { one: '# servicio', other: '# servicios' }),
    rules: RULES,
    total: { incidents, all: issues },
    available: (share) => `Disponible el ${percent(share)}.`,
    availableOfKnown: (share) => `Disponible el ${percent(share)} del tiempo del que hay datos.`,
    share: (share) => percent(share),
    none: { incidents: 'Sin incidentes.', all: 'Sin incidentes ni avisos.' },
    down: (duration, what) => `Caído durante ${duration}, ${what}.`,
    unexplained: (duration) => `Caído durante ${duration}; ningún problema conocido lo explica.`,
    stillOpen: (total) => count(total, { one: '# sigue abierto.', other: '# siguen abiertos.' }),
    nothingKnown: 'No se sabe nada de este tiempo.',
    notBegun: 'Este tiempo aún no ha empezado.',
    worst: (service, share, down, of) =>
      `${count(down, { one: `# de ${number(of)} servicios estuvo caído.`, other: `# de ${number(of)} servicios estuvieron caídos.` })} El menos disponible: ${service}, ${percent(share)}.`,
    noneDown: (services) =>
      count(services, { one: 'El servicio no estuvo caído.', other: 'Ninguno de los # servicios estuvo caído.' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title, verdict) => `${title}: ${verdict}`,
    buttons: BUTTONS,
    before: (period) => `◀ ${period}`,
    after: (period) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, list }: Speech): FactWords {
  return {
    facts: FACTS,
    longest: (duration, id) => `${duration} (${id})`,
    notKnown: (duration) => `${duration}, ni disponible ni caído`,
    notKnownGaps: (duration, gaps) =>
      `${duration}, ni disponible ni caído (${count(gaps, { one: '# hueco en el registro', other: '# huecos en el registro' })})`,
    maintenance: (duration) => `Previsto: ${duration}; no cuenta como caída`,
    maintenanceDown: (duration, down) => `Previsto: ${duration}, con ${down} de caída`,
    notCounted: (advisories, falsePositives) =>
      list([
        ...(advisories > 0 ? [count(advisories, { one: '# aviso', other: '# avisos' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { one: '# falsa alarma', other: '# falsas alarmas' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech): RowWords {
  return {
    picture: (title, bars) => `${title}: ${row(bars)}`,
    bar: (name, duration) => `${name} ${duration}`,
    barNotKnown: (name) => `${name} no se sabe`,
    features: 'Por característica',
    noFeature: 'Sin característica indicada',
    row: (duration, what) => `Caído durante ${duration}, ${what}`,
    rowUp: 'Sin caídas',
    rowNotKnown: 'No se sabe',
    within: (duration) => `${duration} en este periodo`,
    alsoDown: (names) => `También caídos: ${names}`,
    notDown: (names) => `Sin caídas: ${names}`,
    unknownOf: (names) => `No se sabe: ${names}`,
  };
}
