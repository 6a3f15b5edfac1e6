import type { Words } from '../../en/index.ts';

/** Words for the form in which alerts are chosen. */
export function formWords(): Words['form'] {
  return {
    titles: {
      channel: 'Benachrichtigungen für diesen Kanal',
      group: 'Benachrichtigungen für diesen Chat',
      personal: 'Ihre Benachrichtigungen',
    },
    forWhom: {
      channel: 'Alle in diesem Kanal sehen diese Benachrichtigungen.',
      group: 'Alle in diesem Chat sehen diese Benachrichtigungen.',
      personal: '',
    },
    setNow: (phrases) => `Jetzt eingestellt: ${phrases.join('; ')}.`,
    evensOut: 'Beim Speichern gilt die Auswahl unten für alle gewählten Dienste.',
    filledIn: (name) => `${name} ist unten schon eingetragen. Bis zum Speichern ändert sich nichts.`,
    labels: {
      services: 'Dienste',
      chooseServices: 'Namen eingeben oder auswählen',
      kinds: 'Was gemeldet wird',
      chooseKind: 'Mindestens eines auswählen',
      moments: 'Wann gemeldet wird',
      chooseMoment: 'Mindestens eines auswählen',
    },
    ...CHOICES,
    buttons: {
      save: 'Speichern',
      show: 'Abonnements zeigen',
      choose: 'Auswählen',
    },
    nothingChosen: {
      title: 'Nichts ausgewählt',
      text: 'Wählen Sie mindestens einen Dienst, eine Art von Meldung und einen Zeitpunkt. Es wurde nichts geändert.',
    },
  };
}

const CHOICES: Pick<Words['form'], 'everything' | 'families' | 'kinds' | 'moments'> = {
  everything: 'Alle Dienste',
  families: {
    collaboration: 'Zusammenarbeit: Exchange, Teams, SharePoint, OneDrive …',
    productivity: 'Produktivität: Exchange, Microsoft 365-Apps, Planner, Forms …',
    security: 'Sicherheit: Entra, Defender, Intune, Purview …',
    devices: 'Geräte: Intune, Windows 365, Universelles Drucken …',
    'power platform': 'Power Platform: Power BI, Power Apps, Power Automate …',
    business: 'Geschäftsanwendungen: Dynamics 365 …',
  },
  kinds: {
    incidents: 'Vorfälle: Etwas ist gestört',
    advisories: 'Hinweise: kleinere Probleme und Empfehlungen',
    messages: 'Nachrichtencenter: kommende Änderungen',
  },
  moments: {
    new: 'Wenn es beginnt',
    updates: 'Bei jedem Update',
    resolved: 'Wenn es behoben ist',
    reports: 'Wenn Microsoft einen Bericht dazu veröffentlicht',
  },
};
