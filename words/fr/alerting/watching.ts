import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { before } from '../grammar/small-words.ts';

type Watching = Words['watching'];

/** What can move. */
const MOVED = {
  actBy: 'Date limite',
  begins: 'Déploiement',
  completes: 'Fin du déploiement',
  retires: 'Retrait',
  windowBegins: 'Début de la maintenance',
  windowEnds: 'Fin de la maintenance',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES: Watching['changes'] = {
  moved: (what, from, to) => `${MOVED[what]} : de ${from} à ${to}`,
  inPhase: (phase, text) => `${phase} : ${text}`,
  actBySet: (date) => `Il faut maintenant agir ${before(date)}`,
  actByGone: (date) => `Plus de date limite (c’était ${date})`,
  major: 'Désormais un changement majeur',
  notMajor: 'N’est plus un changement majeur',
  severity: {
    normal: 'Gravité désormais normale',
    high: 'Gravité désormais élevée',
    critical: 'Gravité désormais critique',
    unknown: 'La gravité n’est plus indiquée',
  },
  category: (name) => `Désormais classé sous « ${name} »`,
  tagged: (tags) => `Nouvelle étiquette : ${tags}`,
  untagged: (tags) => `Étiquette retirée : ${tags}`,
  moreServices: (services) => `Concerne désormais aussi ${services}`,
  fewerServices: (services) => `Ne concerne plus ${services}`,
  title: (title) => `Nouveau titre : ${title}`,
  toDo: (text) => `À faire : ${text}`,
  noLonger: (text) => `N’est plus dit : ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id} : agir ${before(date)} (${distance})`,
  line: (date: string, distance: string, title: string) => `${date} (${distance}) : ${title}`,
  today: 'aujourd’hui',
  tomorrow: 'demain',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS: Watching['marks'] = {
  done: (name, date) => `Fait (${name}, ${date})`,
  'not-for-us': (name, date) => `Ne nous concerne pas (${name}, ${date})`,
  changedSince: (name, date) => `Modifié depuis que ${name} l’a marqué comme fait (${date})`,
  somebody: 'quelqu’un',
  buttons: { done: 'Fait', 'not-for-us': 'Pas pour nous', none: 'Rouvrir' },
  said: {
    done: { title: (id) => `${id} est fait ici`, text: 'Plus de rappel à ce sujet. S’il change, vous le saurez.' },
    'not-for-us': { title: (id) => `${id} ne vous concerne pas`, text: 'Il n’en sera plus question ici.' },
    none: { title: (id) => `${id} est rouvert`, text: 'Les changements et les rappels arrivent de nouveau ici.' },
  },
  wasNot: (id) => `${id} n’était pas marqué, donc rien n’a changé`,
  which: { title: 'Quel message ?', text: 'Indiquez son identifiant, par exemple « MC123456 est fait ».' },
  notAMessage: (id) => `${id} n’est pas un message du Centre de messages, il ne peut pas être marqué.`,
};

const SETTING = {
  label: 'Rappels des dates limites',
  titles: {
    on: 'Les rappels des dates limites sont activés ici',
    off: 'Les rappels des dates limites sont désactivés ici',
  },
  texts: {
    on: 'Trente, sept et un jour avant la date limite d’un message, je le rappelle ici, à 9 heures au plus tôt. Ce qui est marqué comme fait est omis.',
    off: 'Si une date limite change, vous le saurez quand même.',
  },
  ask: { title: 'Rappeler les dates limites ?', text: 'Choisissez l’un des deux boutons.' },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ count }: Speech): Watching {
  return {
    changes: CHANGES,
    changedOn: (date) => `Modifié le ${date}`,
    marks: MARKS,
    setting: SETTING,
    reminders: {
      ...REMINDERS,
      many: (items) =>
        count(items, { one: '# message demande bientôt une action', other: '# messages demandent bientôt une action' }),
    },
  };
}
