/** Words for the form in which alerts are chosen. */
export function formWords() {
  return {
    titles: {
      channel: 'Alerts for this channel',
      group: 'Alerts for this chat',
      personal: 'Your alerts',
    },
    /** Whom a saved form concerns. */
    forWhom: {
      channel: 'Everyone in this channel will see these alerts.',
      group: 'Everyone in this chat will see these alerts.',
      personal: '',
    },
    setNow: (phrases: readonly string[]) => `Set now: ${phrases.join('; ')}.`,
    /** The lines that are set differ, and the form evens them out. */
    evensOut: 'If you save, the choices below apply to all the services chosen.',
    /** Opened from the card of a service. */
    filledIn: (name: string) => `${name} is filled in below. Nothing changes until you save.`,
    labels: {
      services: 'Services',
      chooseServices: 'Type a name or choose',
      kinds: 'What to get alerts about',
      chooseKind: 'Choose at least one',
      moments: 'When to get an alert',
      chooseMoment: 'Choose at least one',
    },
    ...CHOICES,
    buttons: {
      save: 'Save',
      show: 'Subscriptions',
      choose: 'Set up alerts',
    },
    nothingChosen: {
      title: 'Nothing was chosen',
      text: 'Choose at least one service, what to get alerts about, and when. Nothing was changed.',
    },
  };
}

/** What can be chosen. */
const CHOICES = {
  everything: 'All services',
  /** Each family with a few of its services. */
  families: {
    collaboration: 'Collaboration: Exchange, Teams, SharePoint, OneDrive …',
    productivity: 'Productivity: Exchange, Microsoft 365 apps, Planner, Forms …',
    security: 'Security: Entra, Defender, Intune, Purview …',
    devices: 'Devices: Intune, Windows 365, Universal Print …',
    'power platform': 'Power Platform: Power BI, Power Apps, Power Automate …',
    business: 'Business: Dynamics 365 …',
  },
  kinds: {
    incidents: 'Incidents: something is broken',
    advisories: 'Advisories: smaller problems and guidance',
    messages: 'Message Center: upcoming changes',
  },
  moments: {
    new: 'When it starts',
    updates: 'With every update',
    resolved: 'When it’s resolved',
    reports: 'When Microsoft publishes its report',
  },
};
