import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { until as untilTime } from '../grammar/small-words.ts';

type Why = Words['why'];

const because = ({ list }: Speech): Why['because'] => ({
  follow: (person, date) => `${person ?? 'Quelqu’un'} a demandé à suivre ce problème ici (${date}).`,
  subscription: (what) => `Les alertes d’ici couvrent : ${list(what)}.`,
  setBy: (person, date) => `Réglé par ${person ?? 'quelqu’un'} (${date}).`,
  changed: 'Ce qui l’a amené ici a été modifié ou supprimé depuis.',
  nothing: 'Aucune alerte n’est réglée ici.',
  service: (services) => `Les alertes d’ici ne couvrent pas : ${list(services)}.`,
  excepted: (services) => `Les alertes d’ici laissent de côté : ${list(services)}.`,
  kind: {
    incidents: 'C’est un incident, et les alertes d’ici ne couvrent pas les incidents de ce service.',
    advisories: 'C’est un avis, et les alertes d’ici ne couvrent pas les avis de ce service.',
    messages: 'C’est un message du Centre de messages, et les alertes d’ici ne couvrent pas ceux de ce service.',
  },
  moments: (what) => `Les alertes d’ici couvrent : ${list(what)}. Ses nouvelles n’en faisaient pas partie.`,
  level: {
    incidents: 'Seuls les incidents sont signalés ici.',
    advisories: 'Seuls les incidents et les avis sont signalés ici.',
    all: 'Tout ce qui fait l’objet d’un abonnement est signalé ici.',
  },
  knownBefore: (date) => `Les alertes à ce sujet ont été réglées ici (${date}), et il n’y a rien eu de nouveau depuis.`,
  onItsWay: 'Il y a du nouveau, qui devrait arriver ici dans quelques minutes.',
});

const NOTES: Why['notes'] = {
  posted: (at) => `${at} : publié sur une carte`,
  replied: (at) => `${at} : mise à jour publiée`,
  digest: (at) => `${at} : dans un résumé`,
  spared: {
    'not-asked': (at) => `${at} : non publié, car les alertes d’ici ne le couvrent pas`,
    level: (at) => `${at} : non publié, à cause du niveau réglé ici`,
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
  quiet: (until) => `C’est le calme ici ${untilTime(until)}. Les nouvelles seront publiées alors.`,
  'digest-only': (until) => `Les nouvelles arriveront dans le résumé : ${until}.`,
  'old-advisory': (until) =>
    `L’avis est ouvert depuis plus de 14 jours et n’est publié qu’une fois par semaine au plus. Prochaine fois : ${until}.`,
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
      `Rien ne peut être publié ici (depuis : ${since}). Les alertes manquées suivront dès que ce sera fini.`,
    refused: 'Teams a refusé le message à ce sujet.',
  };
}
