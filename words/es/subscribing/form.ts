import type { Words } from '../../en/index.ts';

/** What can be chosen. */
const CHOICES = {
  everything: 'Todos los servicios',
  /** Each family with a few of its services. */
  families: {
    collaboration: 'Colaboración: Exchange, Teams, SharePoint, OneDrive…',
    productivity: 'Productividad: Exchange, aplicaciones de Microsoft 365, Planner, Forms…',
    security: 'Seguridad: Entra, Defender, Intune, Purview…',
    devices: 'Dispositivos: Intune, Windows 365, Impresión universal…',
    'power platform': 'Power Platform: Power BI, Power Apps, Power Automate…',
    business: 'Empresa: Dynamics 365…',
  },
  kinds: {
    incidents: 'Incidentes: algo no funciona',
    advisories: 'Avisos: problemas menores y recomendaciones',
    messages: 'Centro de mensajes: próximos cambios',
  },
  moments: {
    new: 'Cuando empieza',
    updates: 'En cada actualización',
    resolved: 'Cuando se resuelve',
    reports: 'Cuando Microsoft publica un informe',
  },
};

/** Words for the form in which alerts are chosen. */
export function formWords(): Words['form'] {
  return {
    titles: {
      channel: 'Alertas de este canal',
      group: 'Alertas de este chat',
      personal: 'Sus alertas',
    },
    forWhom: {
      channel: 'Todos en este canal verán estas alertas.',
      group: 'Todos en este chat verán estas alertas.',
      personal: '',
    },
    setNow: (phrases: readonly string[]) => `Configurado ahora: ${phrases.join('; ')}.`,
    evensOut: 'Si guarda, lo que elija abajo se aplicará a todos los servicios elegidos.',
    filledIn: (name: string) => `${name} ya figura abajo. Nada cambia hasta que guarde.`,
    labels: {
      services: 'Servicios',
      chooseServices: 'Escriba un nombre o elija',
      kinds: 'Tipos de alerta',
      chooseKind: 'Elija al menos una opción',
      moments: 'Cuándo alertar',
      chooseMoment: 'Elija al menos una opción',
    },
    ...CHOICES,
    buttons: {
      save: 'Guardar',
      show: 'Ver suscripciones',
      choose: 'Elegir alertas',
    },
    nothingChosen: {
      title: 'No ha elegido nada',
      text: 'Elija al menos un servicio, un tipo de alerta y un momento. No ha cambiado nada.',
    },
  };
}
