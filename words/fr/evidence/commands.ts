import type { Words } from '../../en/index.ts';

/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS: Pick<Words['commands'], 'evidence' | 'export' | 'report'> = {
  report: {
    usage: 'report <id>',
    summary: 'Dit si un incident a un rapport post-incident et comment l’obtenir',
    examples: ['rapport EX20119'],
  },
  evidence: {
    usage: 'evidence [service] [mois|période]',
    summary:
      'Crée un PDF, un CSV et un JSON des incidents d’un service sur un mois, pour demander un avoir ou pour un audit',
    examples: ['preuves exchange', 'preuves exchange octobre', 'preuves teams trimestre dernier'],
  },
  export: {
    usage: 'export <liste|historique> [as csv|as json]',
    summary: 'Donne une liste ou un historique en fichiers, pour un tableur ou un programme',
    examples: ['exporter les incidents exchange du mois dernier', 'exporter les messages', 'export history teams 90d'],
  },
};
