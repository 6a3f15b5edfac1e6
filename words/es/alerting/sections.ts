import type { Words } from '../../en/index.ts';

/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords(): Words['sections'] {
  return {
    title: 'Título',
    userImpact: 'Impacto en los usuarios',
    userExperience: 'Impacto en los usuarios',
    customerImpact: 'Impacto en los clientes',
    scope: 'Alcance del impacto',
    currentStatus: 'Estado actual',
    finalStatus: 'Estado final',
    preliminaryRootCause: 'Causa raíz preliminar',
    rootCause: 'Causa raíz',
    startTime: 'Hora de inicio',
    endTime: 'Hora de fin',
    estimate: 'Hora estimada de resolución',
    nextUpdate: 'Próxima actualización antes de',
    nextSteps: 'Próximos pasos',
    moreInfo: 'Más información',
    whenItHappens: 'Cuándo ocurrirá',
    howItAffects: 'Cómo afectará a su organización',
    whatToDo: 'Qué debe hacer para prepararse',
    background: 'Contexto',
  };
}
