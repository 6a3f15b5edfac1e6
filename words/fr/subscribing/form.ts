import type { Words } from '../../en/index.ts';

/** Words for the form in which alerts are chosen. */
export function formWords(): Words['form'] {
  return {
    titles: {
      channel: 'Alertes de ce canal',
      group: 'Alertes de cette conversation',
      personal: 'Vos alertes',
    },
    forWhom: {
      channel: 'Tout le monde dans ce canal verra ces alertes.',
      group: 'Tout le monde dans cette conversation verra ces alertes.',
      personal: '',
    },
    setNow: (phrases) => `Réglage actuel : ${phrases.join(' ; ')}.`,
    evensOut: 'Si vous enregistrez, les choix ci-dessous vaudront pour tous les services choisis.',
    filledIn: (name) => `${name} est déjà indiqué ci-dessous. Rien ne change tant que vous n’enregistrez pas.`,
    labels: {
      services: 'Services',
      chooseServices: 'Tapez un nom ou choisissez',
      kinds: 'Types d’alertes',
      chooseKind: 'Choisissez au moins un type',
      moments: 'Quand alerter',
      chooseMoment: 'Choisissez au moins un moment',
    },
    ...CHOICES,
    buttons: {
      save: 'Enregistrer',
      show: 'Voir les abonnements',
      choose: 'Choisir les alertes',
    },
    nothingChosen: {
      title: 'Rien n’a été choisi',
      text: 'Choisissez au moins un service, un type d’alerte et un moment. Rien n’a été modifié.',
    },
  };
}

/** What can be chosen. */
const CHOICES: Pick<Words['form'], 'everything' | 'families' | 'kinds' | 'moments'> = {
  everything: 'Tous les services',
  families: {
    collaboration: 'Collaboration : Exchange, Teams, SharePoint, OneDrive…',
    productivity: 'Productivité : Exchange, applications Microsoft 365, Planner, Forms…',
    security: 'Sécurité : Entra, Defender, Intune, Purview…',
    devices: 'Appareils : Intune, Windows 365, Universal Print…',
    'power platform': 'Power Platform : Power BI, Power Apps, Power Automate…',
    business: 'Métier : Dynamics 365…',
  },
  kinds: {
    incidents: 'Incidents : quelque chose est en panne',
    advisories: 'Avis : problèmes mineurs et conseils',
    messages: 'Centre de messages : changements à venir',
  },
  moments: {
    new: 'Au début',
    updates: 'À chaque mise à jour',
    resolved: 'À la résolution',
    reports: 'Quand Microsoft publie un rapport',
  },
};
