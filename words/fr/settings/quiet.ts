import type { Words } from '../../en/index.ts';
import { until as untilTime } from '../grammar/small-words.ts';

type Sentences = Words['settings'];

/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords(): Pick<Sentences, 'quiet' | 'silence' | 'quietButtons'> {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET: Sentences['quiet'] = {
  time: (from, to, days) => `${from} à ${to}, ${days}`,
  wholeDays: (days) => `toute la journée, ${days}`,
  set: (times) => `Heures calmes : ${times}`,
  several: (times) => times.join(' ; '),
  text: 'Les nouvelles des incidents arrivent toujours aussitôt. Tout le reste attend et arrive en un seul message à la fin des heures calmes.',
  everythingText:
    'Rien n’arrive à ces heures, pas même les nouvelles des incidents. Tout arrive en un seul message à la fin des heures calmes.',
  off: 'Pas d’heures calmes ici',
  offText: 'Les alertes arrivent à toute heure. Ce qui a été retenu jusqu’ici suit en un seul message.',
  ask: {
    title: 'Quand faut-il du calme ici ?',
    text: 'Écrivez par exemple « heures calmes 18:00-08:00 en semaine » ou « heures calmes le week-end ». Les nouvelles des incidents arrivent quand même, sauf si vous écrivez « heures calmes 18:00-08:00, incidents compris ».',
  },
  unknown: (said) => ({
    title: `« ${said} » n’indique pas d’heures calmes`,
    text: 'Écrivez par exemple « heures calmes 18:00-08:00 en semaine » ou « heures calmes le week-end ». Rien n’a été modifié.',
  }),
  always: {
    title: 'Il ne resterait aucune heure pour les alertes',
    text: 'Laissez libres quelques heures de la semaine, ou mettez tout en sourdine jusqu’à un certain moment. Rien n’a été modifié.',
  },
};

const SILENCE: Sentences['silence'] = {
  set: (until) => `Tout est en sourdine ici ${untilTime(until)}`,
  text: 'Rien n’est envoyé d’ici là, pas même les nouvelles des incidents. Ce qui se passe entre-temps arrive ensuite en un seul message.',
  butIncidents: (until) => `Calme ici ${untilTime(until)}`,
  butIncidentsText:
    'Seules les nouvelles des incidents sont envoyées d’ici là. Le reste arrive ensuite en un seul message.',
  over: 'La sourdine générale est levée',
  overText: 'Les alertes arrivent de nouveau. Ce qui a été retenu jusqu’ici suit en un seul message.',
  ask: {
    title: 'Que faut-il mettre en sourdine, et combien de temps ?',
    text: 'Donnez un identifiant, un service ou « tout », et une durée : « mets EX20119 en sourdine 4 heures », « mets exchange en sourdine 1 jour », « silence jusqu’à lundi ».',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: 'Une mise en sourdine commence tout de suite',
    text: 'Écrivez combien de temps, comme « mets Exchange en sourdine 4 heures », ou jusqu’à quand. Pour des heures fixes, il y a les heures calmes, comme « heures calmes 14:00-16:00 ». Rien n’a été modifié.',
  },
  badTime: (said) => ({
    title: `« ${said} » n’est pas un moment des 30 prochains jours`,
    text: 'Écrivez combien de temps, comme « mets tout en sourdine 4 heures », ou jusqu’à quand, comme « silence jusqu’à 18:00 ». Rien n’a été modifié.',
  }),
};

const BUTTONS: Sentences['quietButtons'] = {
  nights: 'Calme 18:00–08:00',
  nightsOnWeekdays: 'Calme 18:00–08:00, lun–ven',
  weekends: 'Calme le week-end',
  off: 'Sans heures calmes',
  letIncidentsThrough: 'Sauf les incidents',
  holdIncidents: 'Incidents compris',
  muteForHours: 'Tout en sourdine 4 h',
  muteForDay: 'Tout en sourdine 1 jour',
  endNow: 'Terminer maintenant',
};
