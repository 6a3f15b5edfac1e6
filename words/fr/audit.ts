import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `S’est chargé de ${id}`,
  handedOver: (id: string, person: string) => `A transmis ${id} à ${person}`,
  released: (id: string) => `A libéré ${id}`,
  affected: (id: string, answer: string) => `Touché par ${id} : ${answer}`,
  noted: (id: string, text: string) => `A écrit une note sur ${id} : « ${text} »`,
  'note-removed': (id: string) => `A retiré la note sur ${id}`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `A informé les utilisateurs de ${id} : « ${title} »`,
  edited: (id: string, title: string) => `A modifié l’annonce aux utilisateurs sur ${id} : « ${title} »`,
  told: (id: string, title: string) => `A publié du nouveau pour les utilisateurs sur ${id} : « ${title} »`,
  withdrawn: (id: string, title: string) => `A retiré l’annonce aux utilisateurs sur ${id} : « ${title} »`,
};

/** What people said of items of the Message Center. */
const MARKED: Words['audit']['marked'] = {
  done: (id) => `${id} marqué comme fait`,
  'not-for-us': (id) => `${id} marqué comme ne les concernant pas`,
  none: (id) => `Marque de ${id} retirée`,
};

/** Where something was changed. */
const PLACES: Words['audit']['places'] = {
  channel: (name, team) =>
    `${name === undefined ? 'Dans un canal' : `Dans le canal ${name}`}${team === undefined ? '' : ` (${team})`}`,
  group: (name) => (name === undefined ? 'Dans une conversation de groupe' : `Dans la conversation ${name}`),
  personal: () => 'Dans sa propre conversation',
};

/** Words for `operator audit`. */
export function auditWords({ count }: Speech): Words['audit'] {
  return {
    title: 'Modifications',
    none: 'Personne n’a encore rien modifié',
    found: (changes) =>
      count(changes, {
        one: '# modification ces 400 derniers jours',
        other: '# modifications ces 400 derniers jours',
      }),
    who: (person, time) => `${person}, ${time}`,
    places: PLACES,
    subscribed: (name) => `Abonnement : ${name}`,
    resubscribed: (name) => `Abonnement modifié : ${name}`,
    unsubscribed: (name) => `Désabonnement : ${name}`,
    muted: (name, until) =>
      until === undefined ? `Mis en sourdine : ${name}` : `Mis en sourdine jusqu’au ${until} : ${name}`,
    unmuted: (name) => `Sourdine levée : ${name}`,
    followed: (id) => `Suivi : ${id}`,
    unfollowed: (id) => `Suivi arrêté : ${id}`,
    settings: {
      timeZone: 'Fuseau horaire modifié',
      language: 'Langue modifiée',
      quiet: 'Heures calmes modifiées',
      silence: 'Toutes les alertes mises en sourdine pour un temps, ou rétablies',
      digest: 'Résumé modifié',
      level: 'Niveau des alertes modifié',
      oldAdvisories: 'Fréquence des anciens avis modifiée',
      answers: 'Visibilité des réponses modifiée',
      mention: 'Mentions des incidents modifiées',
      remindAfter: 'Rappels modifiés',
      escalate: 'Destination des incidents sans responsable modifiée',
      escalations: 'Accueil des incidents d’ailleurs modifié',
      deadlines: 'Rappels des dates limites modifiés',
      ...{ teamwork: 'Travail d’équipe activé ou désactivé', earlyWarnings: 'Alertes précoces changées' },
    },
    anotherSetting: (name) => `Paramètre modifié : ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations, text) =>
      `Message envoyé à ${count(conversations, { one: '# conversation', other: '# conversations' })} : « ${text} »`,
    escalated: (id, place) => `${id} transmis à : ${place}`,
    fileFetched: (name) => `A récupéré le fichier ${name}`,
    paused: (until) => `Toutes les alertes suspendues jusqu’au ${until}`,
    resumed: 'Alertes rétablies',
  };
}
