import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Paper = Words['evidence']['paper'];

const HEADINGS: Paper['headings'] = {
  summary: 'Resumen',
  incidents: 'Incidentes',
  advisories: 'Avisos',
  watched: 'Qué se vigiló',
  statuses: 'Evolución del estado',
};

const NAMES: Paper['names'] = {
  service: 'Servicio',
  tenant: 'Inquilino',
  period: 'Período',
  inUtc: 'En UTC',
  until: 'Conocido hasta',
  availability: 'Disponibilidad',
  downtime: 'Interrupción',
  known: 'Conocido',
  unknown: 'Desconocido',
  maintenance: 'Mantenimiento anunciado',
  incidents: 'Incidentes',
  advisories: 'Avisos',
  claim: 'Reclamación',
  classification: 'Clasificación',
  feature: 'Característica',
  impact: 'Impacto',
  status: 'Estado',
  start: 'Inicio',
  end: 'Fin',
  firstStart: 'Inicio publicado primero',
  firstEnd: 'Fin publicado primero',
  firstSeen: 'Visto por nosotros',
  resolvedSeen: 'Visto resuelto',
  duration: 'Duración',
  inPeriod: 'En este período',
  affected: 'Personas afectadas',
};

const COLUMNS: Paper['columns'] = {
  id: 'ID',
  title: 'Título',
  start: 'Inicio',
  end: 'Fin',
  inPeriod: 'En el período',
  seen: 'Visto',
  from: 'Desde',
  to: 'Hasta',
  because: 'Motivo',
};

const KINDS: Paper['kinds'] = { incident: 'Incidente', advisory: 'Aviso' };

const TEXTS: Paper['texts'] = {
  rule: 'La interrupción es el tiempo con al menos un incidente, desde el inicio hasta el fin que publicó Microsoft. Los incidentes simultáneos cuentan una vez. Los avisos y el mantenimiento anunciado no cuentan. El tiempo del que no se sabe nada no es ni disponible ni interrumpido, y el porcentaje lo deja fuera.',
  terms:
    'Microsoft suele pedir la reclamación antes de que acabe el mes siguiente al del incidente. Decide el acuerdo de nivel de servicio de su contrato.',
  noAdvisories: 'No se conoce ningún aviso de este servicio en el período.',
  noGaps: 'No hubo lagunas: el servicio se vigiló todo el tiempo que abarca el registro.',
  gaps: 'En estos momentos no se vigiló nada. Lo que ocurriera puede faltar, salvo que Microsoft aún lo mostrara después:',
  recordEmpty: 'Este bot aún no tiene registro propio. Todas las horas son las de Microsoft.',
  older: 'antes de que empezara nuestro registro',
  notPublished: 'sin publicar',
  noLongerListed: 'Microsoft lo quitó de su lista antes de darlo por resuelto.',
  nobodyAsked: 'nadie respondió',
  postCut: 'recortado aquí, completo en el archivo JSON',
  edited: 'cambiado por Microsoft',
  open: 'sigue abierto',
  noPosts: 'Microsoft no publicó ningún texto.',
  unknown: 'desconocido',
  check:
    'El archivo JSON creado junto con este documento contiene los mismos hechos. Su hash es el SHA-256 de la parte «facts», escrita en forma canónica (RFC 8785). Si ambos coinciden, nadie ha cambiado los hechos desde entonces. El hash muestra que los tres archivos van juntos; no es una firma.',
};

const REASONS: Paper['reasons'] = {
  off: 'El bot estaba apagado',
  source: 'La interfaz de Microsoft no respondía',
};

/** What is printed in evidence. */
export function paperWords({ count, number }: Speech): Paper {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at, version) => `Creado: ${at}, con Service Health ${version}`,
    author: 'Service Health',
    pageOf: (page, pages) => `Página ${page} de ${pages}`,
    posts: (total) => count(total, { one: 'Un mensaje de Microsoft', other: '# mensajes de Microsoft' }),
    nothing: (service) => `No se conoce ningún incidente de ${service} en este período.`,
    claimFor: (month, by) => `${month}: hasta el ${by}`,
    source: (name) =>
      `Los incidentes, avisos y mensajes vienen de ${name}, que se lee más o menos una vez por minuto. Las horas son las que publicó Microsoft, salvo donde dice «visto por nosotros».`,
    recordSince: (at) => `Inicio del registro propio del bot: ${at}.`,
    changedTo: (kind, at) => `${kind} desde ${at}`,
    hash: (sha256) => `SHA-256 de los hechos: ${sha256}`,
    cut: (fit) =>
      `Impresos enteros, los mensajes de Microsoft llenarían demasiadas páginas. Aquí, ${number(fit.cut)} de ${number(fit.posts)} mensajes están recortados a ${number(fit.letters)} caracteres y marcados como tales. No falta nada más. Los archivos JSON y CSV creados con este documento tienen cada mensaje completo.`,
    seenAt: (at) => `visto por nosotros: ${at}`,
    affected: (yes, no, unsure) =>
      `${number(yes)} sí, ${number(no)} no, ${number(unsure)} no lo saben (respuestas en Teams, cada persona una vez en cada conversación)`,
  };
}
