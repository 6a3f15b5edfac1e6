import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) =>
    `L’annonce sur ${id} est publiée ici : ${place}. Elle suit désormais le problème.`,
  stands: (id: string, place: string) => `Il y a déjà une annonce sur ${id} : ${place}. Modifiez plutôt celle-là.`,
  edited: (id: string, place: string) => `L’annonce sur ${id} est modifiée : ${place}.`,
  told: (id: string, place: string) => `L’annonce sur ${id} est modifiée et un message le dit : ${place}.`,
  same: (id: string, place: string) => `L’annonce sur ${id} le dit déjà : ${place}.`,
  withdrawn: (id: string, place: string) => `L’annonce sur ${id} est retirée : ${place}. C’est écrit là-bas.`,
  none: (id: string, place: string) => `Il n’y a pas d’annonce sur ${id} à modifier : ${place}.`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech): Words['announce']['form'] {
  return {
    title: (id) => `Informer les utilisateurs de ${id}`,
    editTitle: (id, place) => `Modifier l’annonce sur ${id} : ${place}`,
    intro:
      'Relisez le texte et choisissez où le publier. J’ajoute le début et la prochaine mise à jour, et je le marque comme résolu dès que Microsoft le dit.',
    editIntro:
      '« Enregistrer » modifie l’annonce sans bruit. « Enregistrer et prévenir » publie aussi un court message en dessous.',
    labels: {
      title: 'Titre',
      what: 'Ce qui se passe, et pour qui',
      help: 'Ce que l’on peut faire',
      language: 'Langue',
      place: 'Où le publier',
    },
    missing: {
      title: 'Écrivez un titre',
      what: 'Écrivez ce qui se passe',
      help: 'Écrivez ce que l’on peut faire',
      place: 'Choisissez où le publier',
    },
    tooLong: (label, letters, most) =>
      `« ${label} » est trop long : ${number(letters)} caractères sur ${number(most)} au plus. Merci de raccourcir.`,
    noPlaces:
      'Je ne connais aucun canal ni conversation de groupe où vous pouvez publier. Ajoutez-moi à l’un d’eux et écrivez-moi d’abord là.',
    morePlaces: (id) => `Il manque un endroit ? Écrivez « announce ${id} in » et son nom.`,
    buttons: {
      post: 'Publier',
      redraw: 'Nouveau dans cette langue',
      save: 'Enregistrer',
      tell: 'Enregistrer et prévenir',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech): Words['announce'] {
  return {
    which: {
      title: 'De quel problème informer les utilisateurs ?',
      text: 'Choisissez-en un ou écrivez son identifiant : « annoncer EX20119 ».',
    },
    nothingOpen: {
      title: 'Aucun incident en cours à annoncer',
      text: 'Pour un avis ou pour un problème terminé, écrivez son identifiant : « annoncer EX20119 ».',
    },
    notForMessages: {
      title: (id) => `${id} est un message du Centre de messages`,
      text: 'Les annonces aux utilisateurs portent sur des problèmes : incidents et avis. Ouvrez le message pour voir ce qui change, et quand.',
    },
    buttons: {
      announce: 'Informer les utilisateurs',
      edit: (place) => `Modifier : ${place}`,
      withdraw: (place) => `Rétracter : ${place}`,
      takeBack: 'Retirer',
      change: 'Modifier',
      another: 'Publier aussi ailleurs',
    },
    posted: {
      title: (id) => `Les utilisateurs sont informés de ${id}`,
      row: (place, person, time) => `${place} : par ${person}, ${time}`,
    },
    unknownPlace: {
      title: 'Je ne peux pas publier là',
      text: 'Je ne connais pas ce canal ou cette conversation de groupe, ou vous ne pouvez pas y publier : seuls les membres qui peuvent modifier ses alertes le peuvent. Choisissez dans la liste, ou demandez à quelqu’un qui y est.',
    },
    notWatched: {
      title: (id) => `${id} n’est pas surveillé en ce moment`,
      text: 'Une annonce ne pourrait pas le suivre, rien n’a donc été publié. Réessayez dans quelques minutes.',
    },
    places: {
      here: 'cette conversation',
      channel: 'un canal',
      group: 'une conversation de groupe',
      inTeam: (channel, team) => `${channel} (${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
