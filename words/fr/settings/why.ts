import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at as atTime, since as sinceTime, until as untilTime } from '../grammar/small-words.ts';

type Why = Words['why'];

const because = ({ list }: Speech): Why['because'] => ({
  follow: (person, date) => `${person ?? 'Quelqu’un'} a demandé à suivre ce problème ici ${atTime(date)}.`,
  escalated: (place, after, date) =>
    `Personne n’a pris cet incident en charge pendant ${after} (${place ?? 'une autre conversation'}). Il a donc été transmis ici ${atTime(date)}.`,
  escalatedBy: (person) => `C’est ${person ?? 'quelqu’un là-bas'} qui l’a configuré ainsi.`,
  subscription: (what) => `Ici, les alertes couvrent : ${list(what)}.`,
  setBy: (person, date) => `Configuré par ${person ?? 'quelqu’un'} ${atTime(date)}.`,
  changed: 'L’abonnement en question a été modifié ou supprimé depuis.',
  nothing: 'Aucune alerte n’est configurée ici.',
  service: (services) => `Ici, les alertes ne couvrent pas : ${list(services)}.`,
  excepted: (services) => `Ici, les alertes excluent : ${list(services)}.`,
  kind: {
    incidents: 'C’est un incident, et ici, les alertes ne couvrent pas les incidents de ce service.',
    advisories: 'C’est un avis, et ici, les alertes ne couvrent pas les avis de ce service.',
    messages: 'C’est un message du Centre de messages, et ici, les alertes ne couvrent pas ceux de ce service.',
  },
  moments: (what) => `Ici, les alertes couvrent : ${list(what)}. Les nouvelles de ce problème n’en font pas partie.`,
  level: {
    incidents: 'Seuls les incidents sont signalés ici.',
    advisories: 'Seuls les incidents et les avis sont signalés ici.',
    all: 'Tout ce qui fait l’objet d’un abonnement est signalé ici.',
  },
  knownBefore: (date) =>
    `Les alertes à ce sujet ont été configurées ici ${atTime(date)}, et il n’y a rien eu de nouveau depuis.`,
  onItsWay: 'Il y a du nouveau, qui devrait arriver ici dans quelques minutes.',
});

const NOTES: Why['notes'] = {
  posted: {
    plain: (at) => `${at} : publié sur une carte`,
    follow: (at) => `${at} : publié sur une carte, car ce problème était suivi ici`,
    subscription: (at) => `${at} : publié sur une carte, car les alertes le couvraient ici`,
  },
  replied: {
    plain: (at) => `${at} : mise à jour publiée`,
    follow: (at) => `${at} : mise à jour publiée, car ce problème était suivi ici`,
    subscription: (at) => `${at} : mise à jour publiée, car les alertes le couvraient ici`,
  },
  joined: (at, id) => `${at} : publié sous la carte de ${id}, car c’est la même panne`,
  digest: (at) => `${at} : dans un résumé`,
  spared: {
    'not-for-us': (at) => `${at} : non publié, car marqué comme ne vous concernant pas`,
    'not-asked': (at) => `${at} : non publié, car les alertes ne le couvrent pas ici`,
    level: (at) => `${at} : non publié, à cause du niveau choisi ici`,
  },
  held: {
    mute: (at) => `${at} : retenu, car en sourdine`,
    silence: (at) => `${at} : retenu, car tout était en sourdine`,
    quiet: (at) => `${at} : retenu à cause des heures calmes`,
    'digest-only': (at) => `${at} : retenu pour le résumé`,
    'old-advisory': (at) => `${at} : retenu, car un ancien avis n’est publié qu’une fois par semaine au plus`,
  },
};

const NOW: Why['now'] = {
  mute: (until) => `Il est en sourdine ici ${untilTime(until)}.`,
  silence: (until) => `Tout est en sourdine ici ${untilTime(until)}.`,
  quiet: (until) => `Ce sont les heures calmes ici ${untilTime(until)}. Les nouvelles seront publiées ensuite.`,
  'digest-only': (until) => `Les nouvelles arriveront dans le résumé : ${until}.`,
  'old-advisory': (until) =>
    `L’avis est en cours depuis plus de 14 jours et n’est publié qu’une fois par semaine au plus. Prochaine fois : ${until}.`,
};

/** Words for `why`. */
export function whyWords(speech: Speech): Why {
  return {
    titles: {
      told: (id) => `Pourquoi ${id} a été publié ici`,
      waiting: (id) => `Pourquoi ${id} n’a pas encore été publié ici`,
      untold: (id) => `Pourquoi ${id} n’a pas été publié ici`,
    },
    because: because(speech),
    notes: NOTES,
    now: NOW,
    paused: (since) =>
      `Rien ne peut être publié ici ${sinceTime(since)}. Les alertes manquées suivront dès que ce sera de nouveau possible.`,
    failed: {
      refused: 'Teams a refusé le message à ce sujet.',
      expired:
        'Teams n’a pas accepté le message pendant toute une journée, j’ai donc abandonné. La prochaine mise à jour sera de nouveau envoyée.',
      trying: 'Teams n’a pas encore accepté le message à ce sujet. Je réessaie.',
    },
  };
}
