import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `línea de tiempo, cronología, tiempo de actividad, tiempo de inactividad, cuántas caídas, con qué frecuencia, fiabilidad, sla, uptime, downtime, histórico de incidencias, cuánto ha estado, cuánto estuvo, tendencia, gráfico, gráfica, historial, historia, historico, disponibilidad, cuánto tiempo, cuanto tiempo, cuántas veces, cuantas veces, evolución, disponibilidades, slas, nivel de servicio, porcentaje de disponibilidad, cuán disponible, qué tan disponible, tiempo de caída, tiempo caído, cuánto tiempo estuvo, cuanto tiempo estuvo, cuánto tiempo ha estado, cuántas horas, cuántos minutos, horas de caída, minutos de caída, duración de las caídas, indisponibilidad`,
  availability: `disponibilidad, disponibilidades, tiempo de actividad, uptime, sla, slas, fiabilidad, nivel de servicio, porcentaje de disponibilidad, cuán disponible, qué tan disponible`,
  downtime: `tiempo de inactividad, tiempo de caída, tiempo caído, downtime, cuánto tiempo estuvo, cuanto tiempo estuvo, cuánto tiempo ha estado, cuánto estuvo, cuánto ha estado, cuántas horas, cuántos minutos, horas de caída, minutos de caída, duración de las caídas, indisponibilidad`,
  compare: `comparar, compara, compare, compárame, comparación, comparado con, comparada con, comparativa, en comparación con, frente a, versus, vs, lado a lado, cuál fue peor, cuál estuvo peor, cuál era peor, qué fue peor, fue peor, peor que, mejor que, más fiable, menos fiable`,
  lastOutage: `cuándo fue la última, cuándo fue el último, cuándo ocurrió la última, cuándo hubo la última, de cuándo es la última, última caída, la última caída, ultima caida, último corte, última interrupción, última avería, última vez que se cayó, última vez que cayó, última vez caído, última vez que falló, se cayó por última vez, cayó por última vez, caído por última vez, falló por última vez, días desde la última caída, desde la última caída, por última vez`,
  meanTime: `mttr, tiempo medio de resolución, tiempo medio de reparación, tiempo medio de recuperación, tiempo promedio de resolución, duración media, duración promedio, tiempo de resolución, tiempos de resolución, de media, en promedio, por término medio, cuánto duran los incidentes, cuánto duran las caídas, cuánto dura un incidente, cuánto dura una caída, cuánto tiempo duran los incidentes, cuánto tardan los incidentes, cuánto tarda microsoft, cuánto tardan en resolverse los incidentes, cuánto tardan en resolverse, cuánto se tarda normalmente, cuánto se tarda en resolver, cuánto se tarda de media, cuánto suelen durar, cuánto suele durar, cuánto suele tardar, cuánto tardan normalmente, cuánto tiempo se tarda, en resolver un incidente, en resolverse un incidente`,
  worse: `peor, mejor, más estable, menos estable, más fiable, menos fiable, tuvo más, tuvieron más, tuvo menos, tuvieron menos, falló más, fallaron más, más veces, más tiempo`,
  byFeature: `por característica, por características, características, por función, por funciones, por componente`,
  byDay: `por día, día a día`,
  byWeek: `por semana, semana a semana`,
  byMonth: `por mes, mes a mes, mensual`,
  pir: `informe posterior, informe posterior al incidente, informe del incidente, post mortem, postmortem, pir`,
  pirs: `informes, informes posteriores, informes posteriores al incidente, informes de incidentes, lista de informes, pirs`,
  cameOut: `salieron, han salido, salió, publicado, publicados, se publicaron, se han publicado, se publicó`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  q1: 'primer trimestre, 1er trimestre, t1, 1t',
  q2: 'segundo trimestre, 2o trimestre, 2º trimestre, t2, 2t',
  q3: 'tercer trimestre, 3er trimestre, t3, 3t',
  q4: 'cuarto trimestre, 4o trimestre, 4º trimestre, t4, 4t',
  h1: 'primer semestre, 1er semestre',
  h2: 'segundo semestre, 2o semestre, 2º semestre',
  'this quarter': 'este trimestre',
} satisfies Lexicon['calendar'];
