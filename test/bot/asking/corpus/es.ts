import type { Corpus } from './corpus.ts';

/** What Spanish-speaking people write, by the line that it means. It is Thursday, 26 November 2026, 10:00 in Riga. */
export const corpus: Corpus = {
  locale: 'es-ES',
  means: {
    status: ['¿hay problemas ahora?', '¿funciona todo?'],
    'status Exchange': [
      'el correo no funciona',
      '¿cómo está Exchange?',
      'Outlook no abre',
      'no puedo enviar correos',
      'estado de Exchange',
    ],
    'status microsoftteams': ['¿está caído Teams?', 'Teams no funciona', 'las llamadas de Teams se cortan'],
    'status Exchange, microsoftteams': ['estado de Exchange y Teams'],
    'status OneDriveForBusiness': ['OneDrive no sincroniza'],
    'history Exchange 2026-11-25..2026-11-25': ['¿estuvo caído Exchange ayer?', 'Exchange ayer'],
    'history Exchange 2026-10-01..2026-10-31': ['historial de Exchange en octubre', 'Exchange el mes pasado'],
    'history Exchange 30d': ['Exchange en los últimos 30 días'],
    'history Exchange 2026-11-23..2026-11-26': ['Exchange desde el lunes'],
    'history Exchange 2026-11-03..2026-11-09': ['Exchange del 3 al 9 de noviembre'],
    'incidents Exchange': ['incidentes de Exchange'],
    'incidents 2026-11-16..2026-11-22': ['incidentes de la semana pasada', '¿qué incidencias hubo la semana pasada?'],
    'incidents open': ['incidentes abiertos'],
    'incident EX1412077': ['¿qué es EX1412077?', 'estado de EX1412077'],
    'follow EX1412077': ['avísame cuando se resuelva EX1412077', 'mantenme informado de EX1412077'],
    'subscribe Exchange': ['avísame cuando falle Exchange'],
    'mute all until 2026-11-29T22:00Z': ['silencio hasta el lunes'],
    'mute microsoftteams 2h': ['silencia Teams durante dos horas'],
    help: ['ayuda', '¿qué puedes hacer?'],
    hi: ['hola', 'buenos días'],
  },
  asks: ['plátano'],
};
