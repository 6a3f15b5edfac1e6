import type { Words } from '../../en/index.ts';

type Extension = Words['extension'];

/** At most 32 characters for a title and 128 for a description. */
const COMMANDS: Extension['commands'] = {
  issues: {
    title: 'Incidents et avis',
    description: 'Trouve les incidents et avis Microsoft 365 par mots, identifiant, service, état ou date',
  },
  messages: {
    title: 'Centre de messages',
    description: 'Trouve les messages et les maintenances planifiées par mots, identifiant, service ou date',
  },
  status: { title: 'État des services', description: 'Montre comment va un service Microsoft 365 en ce moment' },
  about: {
    title: 'Ce qu’en dit Microsoft',
    description: 'Cherche des incidents, des messages et des services dans un message, et dit où ils en sont',
  },
};

const PARAMETERS: Extension['parameters'] = {
  words: {
    title: 'Recherche',
    description: 'Mots, identifiant, service ou date, par exemple : Teams la semaine dernière',
  },
  service: { title: 'Service', description: 'Un service, comme Exchange Online ou Teams' },
  kind: { title: 'Type', description: 'Seulement les éléments de ce type' },
  state: { title: 'État', description: 'En cours, résolus ou les deux' },
  time: { title: 'Date', description: 'Un jour ou une période, par exemple : hier, la semaine dernière, octobre' },
};

const CHOICES: Extension['choices'] = {
  incidents: 'Incidents',
  advisories: 'Avis',
  messages: 'Messages',
  maintenance: 'Maintenance planifiée',
  open: 'En cours',
  resolved: 'Résolus',
  all: 'En cours et résolus',
};

/** At most 128 characters each. */
const PROMPTS: Extension['prompts'] = {
  issues: [
    'Quels incidents Microsoft 365 sont en cours ?',
    'Quels incidents pour Exchange Online la semaine dernière ?',
    'Y a-t-il des avis sur le calendrier ?',
  ],
  messages: [
    'Quels messages du Centre de messages demandent une action ce mois-ci ?',
    'Y a-t-il des messages du Centre de messages sur Teams ?',
    'Quelles maintenances planifiées sont à venir ?',
  ],
  status: [
    'Exchange Online est-il en panne ?',
    'Comment vont les services Microsoft 365 en ce moment ?',
    'Y a-t-il un problème avec Teams ?',
  ],
};

const FOUND: Extension['found'] = {
  title: 'Ce qu’en dit Microsoft',
  insert: (id) => `Mettre ${id} dans le chat`,
  healthy: (service) => `${service} n’a aucun incident ni avis en cours.`,
  unknown: (id) => `Microsoft n’affiche pas ${id}.`,
  nothing: {
    title: 'Rien trouvé dans ce message',
    text: 'Je cherche des identifiants comme EX20119 ou MC123456, des liens vers le Centre d’administration et des noms de services.',
  },
};

/** Words for the message extension: the compose box, the menu of a message, links and Copilot. */
export function extensionWords(): Extension {
  return {
    commands: COMMANDS,
    parameters: PARAMETERS,
    choices: CHOICES,
    prompts: PROMPTS,
    nothingOpen:
      'Microsoft n’affiche aucun incident ni avis en cours. Tapez des mots, le nom d’un service ou un identifiant pour chercher plus loin.',
    found: FOUND,
  };
}
