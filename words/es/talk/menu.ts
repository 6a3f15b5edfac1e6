import type { Words } from '../../en/index.ts';

const NAMES: Words['menu']['names'] = {
  status: 'estado',
  history: 'historial',
  availability: 'disponibilidad',
  incidents: 'incidentes',
  subscribe: 'suscribir',
  subscriptions: 'suscripciones',
  unsubscribe: 'cancelar suscripción',
  mute: 'silenciar',
  advisories: 'avisos',
  search: 'buscar',
  messages: 'mensajes',
  help: 'ayuda',
  maintenance: 'mantenimiento',
  settings: 'configuración',
};

const PROMPTS: Words['menu']['prompts'] = {
  status: ['¿Está caído Teams?', '¿Hay algún problema ahora?'],
  history: ['¿Qué tal Exchange el mes pasado?'],
  subscribe: ['Configurar alertas aquí'],
  messages: ['¿Qué mensajes requieren acción?'],
  help: ['¿Qué puedo preguntar?'],
  maintenance: ['¿Hay mantenimiento previsto?'],
};

export function menuWords(): Words['menu'] {
  return { names: NAMES, prompts: PROMPTS };
}
