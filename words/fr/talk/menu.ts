import type { Words } from '../../en/index.ts';

const NAMES: Words['menu']['names'] = {
  status: 'état',
  history: 'historique',
  availability: 'disponibilité',
  incidents: 'incidents',
  subscribe: 's’abonner',
  subscriptions: 'abonnements',
  unsubscribe: 'se désabonner',
  mute: 'sourdine',
  advisories: 'avis',
  search: 'chercher',
  messages: 'messages',
  help: 'aide',
  maintenance: 'maintenance',
  settings: 'paramètres',
};

const PROMPTS: Words['menu']['prompts'] = {
  status: ['Teams est en panne ?', 'Qu’est-ce qui est en panne ?'],
  history: ['Exchange le mois dernier ?'],
  subscribe: ['Configurer les alertes ici'],
  messages: ['Messages avec action requise'],
  help: ['Que puis-je demander ?'],
  maintenance: ['Une maintenance est prévue ?'],
};

export function menuWords(): Words['menu'] {
  return { names: NAMES, prompts: PROMPTS };
}
