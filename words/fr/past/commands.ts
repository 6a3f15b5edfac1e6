import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<
  Words['commands'],
  'history' | 'availability' | 'downtime' | 'compare' | 'last-outage' | 'mttr' | 'reports'
> = {
  history: {
    usage: 'history <service> [jours] [incidents]',
    summary: 'Montre combien de temps un service a été en panne, jour par jour, avec la durée de chaque problème',
    examples: ['historique exchange', 'historique exchange octobre', 'historique exchange 90 jours'],
  },
  availability: {
    usage: 'disponibilité [services…|tous] [période] [avis] [fonctionnalités]',
    summary: 'Montre en pourcentage la disponibilité des services sur une période, avec les pannes et leurs causes',
    examples: ['disponibilité', 'disponibilité exchange octobre', 'disponibilité exchange, teams 90 jours'],
  },
  downtime: {
    usage: 'indisponibilité [services…|tous] [période] [avis] [fonctionnalités]',
    summary: 'Montre combien de temps des services ont été en panne, le problème le plus long d’abord',
    examples: ['indisponibilité teams', 'indisponibilité octobre'],
  },
  compare: {
    usage: 'comparer <services…> [période]',
    summary: 'Montre des services côte à côte\u00a0: disponibilité, durée des pannes, nombre d’incidents',
    examples: ['comparer exchange teams', 'comparer exchange, teams trimestre dernier'],
  },
  'last-outage': {
    usage: 'dernière panne [services…]',
    summary: 'Montre la dernière panne\u00a0: quand, combien de temps, et depuis combien de temps elle est finie',
    examples: ['dernière panne', 'dernière panne de teams'],
  },
  mttr: {
    usage: 'mttr [services…] [période]',
    summary: 'Montre le temps moyen de résolution des incidents, avec le plus court et le plus long',
    examples: ['mttr', 'mttr exchange 90 jours', 'temps moyen de résolution teams octobre'],
  },
  reports: {
    usage: 'rapports [services…] [période]',
    summary: 'Liste les rapports post-incident publiés, le plus récent d’abord',
    examples: ['rapports', 'rapports exchange 2026', 'rapports du trimestre dernier'],
  },
};
