import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ count }: Speech): Words['warnings'] {
  return {
    titles: { on: 'Les alertes précoces sont activées ici', off: 'Les alertes précoces sont désactivées ici' },
    texts: {
      on: 'Quand beaucoup de personnes de votre organisation disent qu’un service ne marche pas et que Microsoft ne dit encore rien, je le signale ici, une fois. Ce n’est que ce que les gens m’ont dit.',
      off: 'Je ne signale pas ici ce que seules les personnes disent. Les incidents de Microsoft arrivent comme avant.',
    },
    ask: {
      title: 'Dois-je vous prévenir tôt ici ?',
      text: 'Les alertes précoces disent que beaucoup de personnes ici ont un problème avec un service alors que Microsoft ne dit encore rien.',
    },
    unknown: (said: string) => ({
      title: `« ${said} » n’est pas un choix pour les alertes précoces`,
      text: 'Écrivez « activer les alertes précoces » ou « désactiver les alertes précoces ». Rien n’a été changé.',
    }),
    buttons: { on: 'Prévenir tôt', off: 'Pas d’alertes précoces' },
    alert: {
      title: (service: string) => `Alerte précoce, pas de Microsoft : ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${count(people, { one: '# personne ici a dit', other: '# personnes ici ont dit' })} en ${count(minutes, { one: '# minute', other: '# minutes' })} que ${service} ne marche pas. Microsoft n’en signalait rien quand j’ai regardé (${since}). Cela vient peut-être de votre réseau, ou Microsoft ne l’a pas encore remarqué.`,
      byNow: (people: number) =>
        `Maintenant, ${count(people, { one: '# personne le dit', other: '# personnes le disent' })}.`,
    },
    published: {
      title: (service: string) => `Microsoft signale maintenant un problème : ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue} : ${title}. ${count(people, { one: '# personne ici l’avait déjà dit', other: '# personnes ici l’avaient déjà dit' })} ; l’alerte est de ${since}.`,
    },
    over: {
      title: (service: string) => `Alerte précoce terminée : ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `Depuis une heure, personne ici ne dit plus que ${service} ne marche pas (${at}) : c’est fini, pour autant que nous le voyions. ${count(people, { one: '# personne l’avait dit', other: '# personnes l’avaient dit' })} lors de l’alerte (${since}) ou depuis ; Microsoft n’en signalait rien.`,
    },
    noticed: (minutes) =>
      `Ici, on l’a remarqué ${count(minutes, { one: '# minute', other: '# minutes' })} avant que Microsoft ne le signale.`,
  };
}
