import type { Words } from '../../en/index.ts';

type Extension = Words['extension'];

/** At most 32 characters for a title and 128 for a description. */
const COMMANDS: Extension['commands'] = {
  issues: {
    title: 'Incidentes y avisos',
    description: 'Busca incidentes y avisos de Microsoft 365 por palabras, identificador, servicio, estado o fecha',
  },
  messages: {
    title: 'Centro de mensajes',
    description: 'Busca mensajes y mantenimiento planeado por palabras, identificador, servicio o fecha',
  },
  status: { title: 'Estado del servicio', description: 'Muestra cómo está ahora un servicio de Microsoft 365' },
  about: {
    title: 'Qué dice Microsoft de esto',
    description: 'Busca incidentes, mensajes y servicios en un mensaje y dice cómo están',
  },
};

const PARAMETERS: Extension['parameters'] = {
  words: {
    title: 'Buscar',
    description: 'Palabras, un identificador, un servicio o una fecha, como: Teams la semana pasada',
  },
  service: { title: 'Servicio', description: 'Un servicio, como Exchange Online o Teams' },
  kind: { title: 'Tipo', description: 'Solo elementos de este tipo' },
  state: { title: 'Estado', description: 'Abiertos, resueltos o ambos' },
  time: { title: 'Fecha', description: 'Un día o un periodo, como: ayer, la semana pasada, octubre' },
};

const CHOICES: Extension['choices'] = {
  incidents: 'Incidentes',
  advisories: 'Avisos',
  messages: 'Mensajes',
  maintenance: 'Mantenimiento planeado',
  open: 'Abiertos',
  resolved: 'Resueltos',
  all: 'Abiertos y resueltos',
};

/** At most 128 characters each. */
const PROMPTS: Extension['prompts'] = {
  issues: [
    '¿Qué incidentes de Microsoft 365 hay abiertos ahora?',
    '¿Qué incidentes tuvo Exchange Online la semana pasada?',
    '¿Hay avisos sobre el calendario?',
  ],
  messages: [
    '¿Qué mensajes requieren acción este mes?',
    '¿Qué dice el Centro de mensajes sobre Teams?',
    '¿Qué mantenimientos planeados hay?',
  ],
  status: [
    '¿Está caído Exchange Online?',
    '¿Cómo están ahora los servicios de Microsoft 365?',
    '¿Hay algún problema con Teams?',
  ],
};

const FOUND: Extension['found'] = {
  title: 'Qué dice Microsoft de esto',
  insert: (id) => `Poner ${id} en el chat`,
  healthy: (service) => `${service} no tiene incidentes ni avisos abiertos.`,
  unknown: (id) => `Microsoft no muestra ${id}.`,
  nothing: {
    title: 'No se ha encontrado nada en este mensaje',
    text: 'Busco identificadores como EX20119 o MC123456, enlaces al Centro de administración y nombres de servicios.',
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
      'Microsoft no muestra ningún incidente ni aviso abierto. Escriba palabras, un servicio o un identificador para seguir buscando.',
    found: FOUND,
  };
}
