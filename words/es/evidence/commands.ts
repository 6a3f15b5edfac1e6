import type { Words } from '../../en/index.ts';

/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS: Pick<Words['commands'], 'evidence' | 'export' | 'report'> = {
  report: {
    usage: 'report <id>',
    summary: 'Dice si un incidente tiene informe posterior y cómo obtenerlo',
    examples: ['informe EX20119'],
  },
  evidence: {
    usage: 'evidence [servicio] [mes|período]',
    summary:
      'Crea un PDF, un CSV y un JSON de los incidentes de un servicio en un mes, para reclamar un crédito o para una auditoría',
    examples: [
      'evidencias de exchange',
      'evidencias de exchange de octubre',
      'evidencias de teams del último trimestre',
    ],
  },
  export: {
    usage: 'export <lista|historial> [as csv|as json]',
    summary: 'Da una lista o un historial como archivos, para una hoja de cálculo o un programa',
    examples: [
      'exportar los incidentes de exchange del mes pasado',
      'exportar los mensajes',
      'export history teams 90d',
    ],
  },
};
