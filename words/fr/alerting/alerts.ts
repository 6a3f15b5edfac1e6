import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at, since } from '../grammar/small-words.ts';

/** How an issue stands: whose it is, how bad it is, what it is. */
const VERDICTS: Words['alerts']['verdicts'] = {
  down: (service, title) => `${service} est interrompu : ${title}`,
  degraded: (service, title) => `${service} est dégradé : ${title}`,
  suspected: (service, title) => `${service} a peut-être un problème : ${title}`,
  recovering: (service, title) => `${service} se rétablit : ${title}`,
  recovered: (service, title) => `${service} semble rétabli : ${title}`,
  advisory: (service, title) => `${service}, avis : ${title}`,
  over: (service, title) => `${service}, résolu : ${title}`,
  overAfter: (service, title, lasted) => `${service}, résolu après ${lasted} : ${title}`,
  falseAlarm: (service, title) => `${service}, fausse alerte : ${title}`,
  gone: (service, title) => `${service}, n’apparaît plus pour votre organisation : ${title}`,
};

const NOTICES: Words['alerts']['notices'] = {
  'source-stale': {
    title: 'L’état de Microsoft 365 n’est plus à jour',
    text: (time) =>
      `La source ne répond plus ${since(time)}. Je montre le dernier état connu ; si je ne dis rien, cela ne veut pas dire que tout va bien. Je préviens dès que la source répond.`,
  },
  'source-back': {
    title: 'L’état de Microsoft 365 est de nouveau à jour',
    text: (time) =>
      `La source répond de nouveau ; elle était en panne ${since(time)}. Ce qui a changé entre-temps suit.`,
  },
};

const APP_MISSING: Words['alerts']['appMissing'] = {
  title: (place) => `Je ne peux plus publier dans ${place}`,
  unnamed: { channel: 'l’un de vos canaux', group: 'l’une de vos conversations de groupe' },
  text: (time) =>
    `Teams ne me laisse plus y publier ${since(time)}, car cette application n’y est plus. Les alertes que vous avez configurées sont en pause.`,
  toDo: {
    channel:
      'Pour continuer, ajoutez de nouveau l’application au canal : ••• > Gérer le canal > Applications. Elle doit aussi être dans l’équipe.',
    team: 'Pour continuer, ajoutez de nouveau l’application à l’équipe : ••• > Gérer l’équipe > Applications.',
    group: 'Pour continuer, ajoutez de nouveau l’application à la conversation : avec le + au-dessus des messages.',
  },
  then: 'Les alertes manquées suivront.',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Words['alerts'] {
  return {
    verdicts: VERDICTS,
    fromOperator: 'Message de l’exploitant de ce bot',
    liveSummary: (verdict, id) => `${verdict} (${id})`,
    feed: {
      description: 'Signale un incident Microsoft 365 dès qu’il commence',
      template: (incident) => `Nouvel incident\u00a0: ${incident}`,
    },
    currentStatus: (date) => `État actuel, ${date}`,
    finalStatus: (date) => `État final, ${date}`,
    impact: 'Impact',
    rootCause: 'Cause racine',
    since: (date) => capital(since(date)),
    sinceFor: (date, duration) => `${capital(since(date))} (${duration} à la dernière mise à jour)`,
    ended: (date) => `Terminé ${at(date)}`,
    lasted: (duration, from, to) => `A duré ${duration} (${from} – ${to})`,
    services: (names) => `Services : ${names}`,
    published: (date) => `Publié ${at(date)}`,
    showMore: 'Afficher plus',
    showLess: 'Afficher moins',
    more: 'Le texte est abrégé ici : tout est dans l’historique des messages.',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: 'Détails',
      history: (posts) => `Historique (${number(posts)})`,
      mute: 'Sourdine ici 4 h',
      subscriptions: 'Abonnements',
      status: 'État',
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
