import type { Words } from '../en/index.ts';

const HEALTH_UNKNOWN = 'Cela ne dit rien de l’état des services eux-mêmes.';

/** The API's error code in brackets, if there is one. */
const inBrackets = (apiCode: string | undefined) => (apiCode === undefined ? '' : ` (${apiCode})`);

/** What failed, what to do, and who can fix it. */
export const HEALTH: Words['errors']['health'] = {
  'source-unreachable': () => ({
    title: 'L’état du service de Microsoft est injoignable',
    text: `L’API d’état du service de Microsoft n’a pas répondu, et il n’y a pas de données antérieures à montrer. ${HEALTH_UNKNOWN} Réessayez dans une minute ; si cela se répète, le responsable de ce bot doit vérifier son réseau.`,
  }),
  'source-timeout': () => ({
    title: 'L’état du service de Microsoft n’a pas répondu à temps',
    text: `L’API a mis trop de temps, et il n’y a pas de données antérieures à montrer. ${HEALTH_UNKNOWN} Réessayez dans une minute.`,
  }),
  'source-throttled': ({ wait }) => ({
    title: 'Microsoft demande à ce bot d’attendre',
    text: `Trop de demandes ont été envoyées à l’API d’état du service. ${wait === undefined ? 'Réessayez dans quelques minutes.' : `Réessayez dans ${wait}.`} Il n’y a rien d’autre à faire.`,
  }),
  'source-failed': ({ apiCode }) => ({
    title: 'L’état du service de Microsoft a renvoyé une erreur',
    text: `L’API a répondu par une erreur${inBrackets(apiCode)}. ${HEALTH_UNKNOWN} C’est à Microsoft de la corriger ; réessayez dans quelques minutes.`,
  }),
  'source-bad-answer': ({ subject }) => ({
    title:
      subject === undefined
        ? 'L’état du service de Microsoft a envoyé une réponse illisible'
        : `Ce que Microsoft a envoyé à propos de ${subject} est illisible`,
    text: `La réponse ne correspond pas à la documentation de l’API, elle n’est donc pas affichée. ${HEALTH_UNKNOWN} Réessayez dans quelques minutes ; si cela se répète, le responsable de ce bot doit vérifier l’adresse de l’API et tout proxy intermédiaire.`,
  }),
  'source-empty': () => ({
    title: 'L’état du service de Microsoft a envoyé une liste vide',
    text: `Elle ne l’était pas il y a un instant ; je ne m’y fie donc pas encore. ${HEALTH_UNKNOWN} Réessayez dans quelques minutes.`,
  }),
  'source-refused': ({ apiCode }) => ({
    title: 'L’état du service de Microsoft a refusé la demande',
    text: `L’API n’a pas accepté la demande de ce bot${inBrackets(apiCode)}. C’est une erreur du bot ou de ses paramètres : son responsable doit consulter son journal.`,
  }),
  'source-retired': () => ({
    title: 'Microsoft a retiré l’API que ce bot utilise',
    text: `L’API Service Communications ne répond plus et renvoie vers Microsoft Graph. ${HEALTH_UNKNOWN} Le responsable de ce bot doit définir HEALTH_SOURCE=graph et donner à son application les autorisations ServiceHealth.Read.All et ServiceMessage.Read.All.`,
  }),
  'not-permitted': ({ permission }) => ({
    title: 'Ce bot n’a pas le droit de lire cela',
    text: `Il manque à l’application du bot l’autorisation ${permission ?? 'de lire l’état du service (ServiceHealth.Read.All)'}. Un administrateur Microsoft Entra de l’organisation peut l’ajouter et donner le consentement administrateur.`,
  }),
  'access-blocked': ({ apiCode }) => ({
    title: 'Microsoft bloque l’accès de ce bot',
    text: `Le refus${inBrackets(apiCode)} ne vient pas d’une autorisation manquante : une stratégie d’accès conditionnel, une licence absente, ou une organisation ou application bloquée peut en être la cause. ${HEALTH_UNKNOWN} Un administrateur Microsoft Entra de l’organisation peut la trouver dans les journaux de connexion.`,
  }),
  'wrong-tenant': ({ tenant }) => ({
    title: 'La connexion concerne une autre organisation',
    text: `La connexion du bot n’appartient pas à ${tenant === undefined ? 'l’organisation demandée' : `l’organisation ${tenant}`}. Le responsable de ce bot doit vérifier l’identifiant d’organisation (tenant) dans ses paramètres.`,
  }),
  'not-signed-in': ({ apiCode }) => ({
    title: 'Ce bot n’a pas pu se connecter à Microsoft',
    text: `Microsoft n’accepte pas la connexion du bot${inBrackets(apiCode)} : le secret, le certificat ou le jeton a peut-être expiré, ou l’application est inconnue. ${HEALTH_UNKNOWN} Le responsable de ce bot doit vérifier ses identifiants de connexion.`,
  }),
  'unknown-issue': ({ subject }) => ({
    title: subject === undefined ? 'Problème introuvable' : `Pas de problème ${subject} pour votre organisation`,
    text: 'Les identifiants sont propres à chaque organisation : Microsoft n’affiche un problème qu’aux organisations qu’il peut toucher. Un problème résolu reste affiché environ 30 jours, parfois plus. Vérifiez l’identifiant ou choisissez dans les listes.',
  }),
  'unknown-announcement': ({ subject }) => ({
    title: subject === undefined ? 'Message introuvable' : `Pas de message ${subject} pour votre organisation`,
    text: 'Les identifiants sont propres à chaque organisation : Microsoft n’envoie un message qu’aux organisations concernées et le retire quand il expire. Vérifiez l’identifiant ou choisissez dans la liste.',
  }),
  'unknown-service': ({ subject }) => ({
    title: subject === undefined ? 'Service introuvable' : `Votre organisation n’a pas de service « ${subject} »`,
    text: 'Les services affichés dépendent des licences de l’organisation. Choisissez dans la liste de ses services.',
  }),
  'no-report': ({ subject }) => ({
    title: subject === undefined ? 'Pas de rapport post-incident' : `Pas de rapport post-incident pour ${subject}`,
    text: 'Microsoft n’en écrit que pour certains incidents, d’habitude dans les cinq jours ouvrés après la fin. Un rapport définitif suit plus tard.',
  }),
};

/** Why an answer is old, shown on the answer itself. */
export const STALE: Words['errors']['stale'] = {
  'source-unreachable': 'L’état du service de Microsoft est injoignable.',
  'source-timeout': 'L’état du service de Microsoft ne répond pas à temps.',
  'source-throttled': 'Microsoft demande à ce bot d’attendre avant de relire.',
  'source-failed': 'L’état du service de Microsoft renvoie des erreurs.',
  'source-bad-answer': 'L’état du service de Microsoft envoie des réponses illisibles.',
  'source-empty': 'L’état du service de Microsoft n’affiche soudain plus rien, je ne m’y fie pas encore.',
  'source-refused': 'L’état du service de Microsoft refuse maintenant cette demande.',
  'source-retired': 'Microsoft a retiré l’API que ce bot utilise.',
  'not-permitted': 'Ce bot n’a plus le droit de lire cela.',
  'access-blocked': 'Microsoft bloque maintenant l’accès de ce bot.',
  'wrong-tenant': 'La connexion de ce bot concerne maintenant une autre organisation.',
  'not-signed-in': 'Ce bot ne peut plus se connecter à Microsoft.',
  'unknown-issue': 'Microsoft n’affiche plus ce problème pour votre organisation.',
  'unknown-announcement': 'Microsoft n’affiche plus ce message pour votre organisation.',
  'unknown-service': 'Microsoft n’affiche plus ce service pour votre organisation.',
  'no-report': 'Microsoft n’a plus ce rapport.',
};
