import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

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
    places: {
      channel: (name, team) =>
        `${name === undefined ? 'Dans un canal' : `Dans le canal ${name}`}${team === undefined ? '' : ` (${team})`}`,
      group: (name) => (name === undefined ? 'Dans une conversation de groupe' : `Dans la conversation ${name}`),
      personal: () => 'Dans sa propre conversation',
    },
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
      teamwork: 'Travail d’équipe activé ou désactivé',
    },
    anotherSetting: (name) => `Paramètre modifié : ${name}`,
    toldAll: (conversations, text) =>
      `Message envoyé à ${count(conversations, { one: '# conversation', other: '# conversations' })} : « ${text} »`,
    paused: (until) => `Toutes les alertes suspendues jusqu’au ${until}`,
    resumed: 'Alertes rétablies',
  };
}
