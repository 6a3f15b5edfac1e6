import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Sentences = Words['testAlert'];

/** What the test alert itself says. “Current status” and “Final status” are labels of Microsoft's that cards read. */
const ALERT: Sentences['alert'] = {
  service: 'Test',
  title: 'Alerte de test : tout va bien',
  impact: 'Personne n’est touché. Quelqu’un ici a demandé un test.',
  first: 'Current status: Voici à quoi ressemble un nouvel incident.',
  last: 'Final status: Voici à quoi ressemble une mise à jour. Le test est terminé.',
};

/** What came of a test, by where it was sent. */
const SENT: Sentences['sent'] = {
  channel:
    'L’alerte de test est dans ce canal : une nouvelle publication avec une carte, et une mise à jour en réponse.',
  group: 'L’alerte de test est dans cette conversation : une carte, et une mise à jour sous forme de message.',
  personal: 'L’alerte de test est dans cette conversation : une carte, et une mise à jour sous forme de message.',
};

const IF_NOT_SEEN: Sentences['ifNotSeen'] = {
  channel: 'Si vous n’avez vu aucune notification, activez celles de ce canal dans Teams.',
  group: 'Si vous n’avez vu aucune notification, vérifiez dans Teams si cette conversation est en mode silencieux.',
  personal: 'Si vous n’avez vu aucune notification, vérifiez les paramètres de notification dans Teams.',
};

/** Why a test did not arrive, by what the channel made of it, and what to do. */
const FAILED: Sentences['failed'] = {
  throttled: 'Teams n’accepte plus de messages pour l’instant. Réessayez dans une minute.',
  transient: 'Teams n’a pas pu prendre le message. Réessayez dans une minute.',
  ambiguous: 'Teams n’a pas dit s’il a pris le message. Regardez si l’alerte de test est arrivée avant de réessayer.',
  paused:
    'Teams ne me laisse pas écrire ici. Retirez cette application de l’équipe ou de la conversation, ajoutez-la de nouveau, puis réessayez.',
  gone: 'Pour Teams, cette conversation n’existe pas pour moi. Retirez cette application, ajoutez-la de nouveau, puis réessayez.',
  target: 'Teams n’a pas pris la mise à jour. Réessayez dans une minute.',
  dead: 'Teams a refusé le message lui-même. Signalez-le au responsable de ce bot.',
  stop: 'Teams refuse la connexion de ce bot. Signalez-le à son responsable : aucune alerte n’arrive d’ici là.',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech): Sentences {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: 'Les vraies alertes n’arrivent pas encore : ce canal n’a pas d’abonnement.',
      group: 'Les vraies alertes n’arrivent pas encore : cette conversation n’a pas d’abonnement.',
      personal: 'Les vraies alertes n’arrivent pas encore : vous n’avez pas d’abonnement.',
    },
    tooSoon: 'Une alerte de test a été envoyée ici il y a moins d’une minute.',
    paused: 'L’exploitant de ce bot a suspendu toutes les alertes pour le moment. Aucun test n’a donc été envoyé.',
    notShown: 'L’alerte de test n’est pas arrivée.',
    onlyCard: 'La carte de l’alerte de test est arrivée, mais pas la suite.',
    failed: FAILED,
    isTest: 'C’était une alerte de test. Il n’y a rien de plus.',
    buttons: { setUpAlerts: 'Configurer les alertes', subscriptions: 'Abonnements', tryAgain: 'Réessayer' },
  };
}
