import type { Words } from '../../en/index.ts';
import { articled } from '../dates.ts';

type Quiet = Pick<Words['settings'], 'quiet' | 'silence' | 'quietButtons'>;

/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords(): Quiet {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET: Quiet['quiet'] = {
  time: (from: string, to: string, days: string) => `de ${from} a ${to}, ${days}`,
  wholeDays: (days: string) => `todo el día, ${days}`,
  set: (times: string) => `Silencio: ${times}`,
  several: (times: readonly string[]) => times.join('; '),
  text: 'Las novedades de incidentes siguen llegando al momento. Todo lo demás espera y llega en un mensaje al terminar el silencio.',
  everythingText:
    'En ese tiempo no llega nada, ni siquiera novedades de incidentes. Todo llega en un mensaje al terminar el silencio.',
  off: 'Aquí no hay horas de silencio',
  offText: 'Las alertas llegan a cualquier hora. Lo retenido hasta ahora llega a continuación en un mensaje.',
  ask: {
    title: '¿Cuándo debe haber silencio aquí?',
    text: 'Escriba, por ejemplo, “silencio 18:00-08:00 entre semana” o “silencio los fines de semana”. Las novedades de incidentes siguen llegando, salvo que escriba “silencio 18:00-08:00, incidentes también”.',
  },
  unknown: (said: string) => ({
    title: `“${said}” no es un horario de silencio`,
    text: 'Escriba, por ejemplo, “silencio 18:00-08:00 entre semana” o “silencio los fines de semana”. No ha cambiado nada.',
  }),
  always: {
    title: 'Así no quedaría tiempo para las alertas',
    text: 'Deje libres algunas horas de la semana, o silencie todo hasta una hora concreta. No ha cambiado nada.',
  },
};

const SILENCE: Quiet['silence'] = {
  set: (until: string) => `Aquí todo está silenciado hasta ${articled(until)}`,
  text: 'Hasta entonces no se envía nada, ni siquiera novedades de incidentes. Lo que pase entretanto llega después en un mensaje.',
  butIncidents: (until: string) => `Aquí hay silencio hasta ${articled(until)}`,
  butIncidentsText:
    'Hasta entonces solo se envían novedades de incidentes. Lo demás que pase entretanto llega después en un mensaje.',
  over: 'Aquí ya no está todo silenciado',
  overText: 'Las alertas vuelven a llegar. Lo retenido hasta ahora llega a continuación en un mensaje.',
  ask: {
    title: '¿Qué quiere silenciar y cuánto tiempo?',
    text: 'Escriba un identificador, un servicio o “todo”, y un tiempo: “silenciar EX20119 4h”, “silenciar exchange 1 día”, “silenciar todo hasta el lunes”.',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: 'El silencio empieza de inmediato',
    text: 'Escriba cuánto tiempo, como “silenciar Exchange 4 horas”, o hasta cuándo. Para horas fijas del día hay horas de silencio, como “silencio 14:00-16:00”. No ha cambiado nada.',
  },
  badTime: (said: string) => ({
    title: `“${said}” no es un momento de los próximos 30 días`,
    text: 'Escriba cuánto tiempo, como “silenciar todo 4h”, o hasta cuándo, como “silenciar todo hasta las 18:00”. No ha cambiado nada.',
  }),
};

const BUTTONS = {
  nights: 'Silencio 18:00–08:00',
  nightsOnWeekdays: '18:00–08:00, lun–vie',
  weekends: 'Silencio en fin de semana',
  off: 'Sin horas de silencio',
  letIncidentsThrough: 'Dejar pasar incidentes',
  holdIncidents: 'Retener también incidentes',
  muteForHours: 'Silenciar todo 4 horas',
  muteForDay: 'Silenciar todo 1 día',
  endNow: 'Terminar ahora',
};
