import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED: Words['webhooks']['refused'] = {
  'not-a-url': {
    title: 'Ce n’est pas une adresse',
    text: 'Écrivez « operator webhook add », puis une adresse qui commence par https://.',
  },
  'not-https': {
    title: 'L’adresse doit commencer par https://',
    text: 'Les alertes ne passent que par une connexion chiffrée. Rien n’a été ajouté.',
  },
  'user-info': {
    title: 'L’adresse ne doit pas contenir de mot de passe',
    text: 'Retirez ce qui est avant le @. Chaque requête est signée à la place.',
  },
  private: {
    title: 'Cette adresse est privée',
    text: 'Les webhooks ne vont qu’à des adresses sur Internet. Rien n’a été ajouté.',
  },
  'not-found': {
    title: 'Cet hôte est introuvable',
    text: 'Vérifiez l’orthographe. Rien n’a été ajouté.',
  },
  'not-alone': {
    title: 'Ajoutez les webhooks dans votre propre conversation avec moi',
    text: 'La réponse contient un secret que personne d’autre ne doit voir. Rien n’a été ajouté.',
  },
  'not-kept': {
    title: 'Les webhooks ne peuvent pas être conservés ici',
    text: 'Leurs secrets sont scellés avec un mot de passe ou un certificat du bot ou de son accès aux données des services. Ce bot n’en a pas. Rien n’a été ajouté.',
  },
  known: {
    title: 'Ce webhook existe déjà',
    text: 'Supprimez-le d’abord pour lui donner un autre secret ou d’autres services.',
  },
};

/** What came of what an operator did. */
function doneWords({
  number,
}: Speech): Pick<Words['webhooks'], 'added' | 'removed' | 'tested' | 'failed' | 'answered' | 'unanswered'> {
  return {
    added: (name, secret) => ({
      title: `${name} reçoit maintenant les alertes`,
      text: `Ce secret signe ce qui est envoyé. Il n’est montré que cette fois : ${secret}`,
    }),
    removed: (name) => ({
      title: `${name} est supprimé`,
      text: 'Plus rien ne lui est envoyé, et ce qui attendait est abandonné. Pour l’ajouter de nouveau, il faut son adresse entière.',
    }),
    tested: (name) => ({
      title: `Le test est arrivé à ${name}`,
      text: 'Si des alertes attendaient, elles suivent maintenant.',
    }),
    failed: (name) => `Le test n’est pas arrivé à ${name}`,
    answered: (status) => `La réponse a le code ${number(status)}. Rien n’a changé.`,
    unanswered: (code) =>
      code === undefined
        ? 'Il n’y a pas eu de réponse. Rien n’a changé.'
        : `Il n’y a pas eu de réponse (${code}). Rien n’a changé.`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech): Words['webhooks'] {
  const { count, number } = speech;
  return {
    none: 'Il n’y a pas encore de webhook',
    found: (webhooks) => count(webhooks, { one: '# webhook', other: '# webhooks' }),
    howTo:
      'Écrivez « operator webhook add », puis une adresse qui commence par https:// et, si tous les services ne sont pas voulus, leurs noms.',
    row: (place, name) => `${number(place)}. ${name}`,
    well: 'Reçoit les alertes',
    paused: (time) => `Refuse les alertes (depuis : ${time}). Elles attendent qu’un test arrive.`,
    unreadable: 'Son adresse n’est plus lisible, car le secret du bot a changé. Supprimez-le et ajoutez-le de nouveau.',
    ...doneWords(speech),
    unknown: {
      title: 'Quel webhook ?',
      text: 'Donnez son numéro dans la liste, par exemple « operator webhook test 1 ».',
    },
    refused: REFUSED,
    tooMany: (most) => ({
      title: 'Il y a trop de webhooks',
      text: `Il peut y en avoir ${number(most)}. Supprimez-en d’abord un.`,
    }),
    /** To whoever added it. */
    gone: (name) => ({
      title: `${name} ne reçoit plus d’alertes`,
      text: 'Sa réponse dit que l’adresse n’existe plus (410). Je l’ai donc supprimé.',
    }),
    refuses: (name, time) => ({
      title: `${name} refuse les alertes`,
      text: `Elles ont été refusées pendant un jour et attendent (depuis : ${time}). Une fois l’erreur corrigée, écrivez « operator webhook test ».`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name) => `Webhook ${name} ajouté`,
      removed: (name) => `Webhook ${name} supprimé`,
    },
    buttons: { all: 'Webhooks', test: 'Envoyer un test' },
  };
}
