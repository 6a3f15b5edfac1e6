import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Teamwork = Pick<Words['settings'], 'mention' | 'remind' | 'escalate' | 'teamwork'>;

/** Words for `mention`, `remind`, `escalate` and `teamwork`: how people here work on incidents together. */
export function teamworkWords({ count, list }: Speech): Teamwork {
  const hours = (value: number) => count(value, { one: '# heure', other: '# heures' });
  return {
    mention: {
      ...MENTION,
      set: (names) => `Un nouvel incident mentionne ici ${list(names)}`,
      tooMany: (most) => ({
        title: `Je peux mentionner ${count(most, { one: '# personne ou balise', other: '# personnes et balises' })} au plus`,
        text: 'Une balise peut désigner toute une équipe, comme « mentionner @Astreinte ». Rien n’a été modifié.',
      }),
    },
    remind: {
      ...REMIND,
      set: (after) => `Un rappel arrive ici après ${hours(after)} sans nouvelles`,
      buttons: { after: (after) => `Après ${hours(after)}`, off: 'Sans rappel' },
    },
    escalate: ESCALATE,
    teamwork: TEAMWORK,
  };
}

const MENTION: Omit<Teamwork['mention'], 'set' | 'tooMany'> = {
  text: 'Une fois par incident, juste après sa carte. Les avis et les mises à jour ne mentionnent personne.',
  off: 'Un incident ne mentionne personne ici',
  offText: 'Les alertes arrivent comme avant, sans mention.',
  ask: {
    title: 'Qui un nouvel incident doit-il mentionner ?',
    text: 'Écrivez « mentionner @Ieva @Astreinte » et choisissez chaque personne ou balise dans la liste qui s’ouvre après le @. Pour arrêter, écrivez « mentions désactivées ».',
  },
  unknown: (said) => ({
    title: `Je ne sais pas qui est « ${said} »`,
    text: 'Écrivez « mentionner @Ieva @Astreinte » et choisissez chaque personne ou balise dans la liste qui s’ouvre après le @. Rien n’a été modifié.',
  }),
  everybody: {
    title: 'Je ne peux pas mentionner un canal entier ni une équipe entière',
    text: 'Teams ne le permet pas aux applications. Choisissez des personnes, ou une balise de votre équipe, comme « mentionner @Astreinte ». Rien n’a été modifié.',
  },
  alone: {
    title: 'Il n’y a personne d’autre à mentionner ici',
    text: 'Les mentions existent dans les canaux et les conversations de groupe, comme « mentionner @Ieva @Astreinte ». Rien n’a été modifié.',
  },
  buttons: { off: 'Ne mentionner personne' },
};

const REMIND: Omit<Teamwork['remind'], 'set' | 'buttons'> = {
  text: 'Si Microsoft ne publie rien aussi longtemps sur un incident en cours, je le dis sous sa carte : cinq fois au plus, de moins en moins souvent, et jamais pendant les heures calmes.',
  off: 'Pas de rappels ici',
  offText: 'Je ne signale pas qu’un incident reste sans nouvelles.',
  ask: {
    title: 'Après combien de temps sans nouvelles faut-il un rappel ?',
    text: 'Écrivez par exemple « rappel après 4 heures » : de 1 à 72 heures sans nouvelles d’un incident en cours. Pour arrêter, écrivez « rappels désactivés ».',
  },
  unknown: (said) => ({
    title: `« ${said} » n’est pas un délai de rappel`,
    text: 'Tout est possible, de « rappel après 1 heure » à « rappel après 72 heures ». Rien n’a été modifié.',
  }),
};

const ESCALATE: Teamwork['escalate'] = {
  set: (place, after) => `Un incident sans responsable après ${after} est transmis ici : ${place}`,
  text: 'Si personne ici ne prend un incident en charge dans ce délai, je le publie aussi là-bas en disant pourquoi. Je le dis également ici.',
  resting: (what) => `${what}, en pause sans travail d’équipe`,
  restingText:
    'C’est en pause : le travail d’équipe est désactivé ici, et personne ne peut prendre un incident en charge. « travail d’équipe activé » relance tout.',
  off: 'Les incidents ne sont pas transmis ailleurs',
  offText: 'Ils restent ici, même si personne ne les prend en charge.',
  ownChat: 'une conversation privée',
  ask: {
    title: 'Où transmettre un incident que personne ne prend en charge ?',
    text: 'Écrivez par exemple « escalade après 30 minutes », puis choisissez un autre canal de cette équipe ou votre propre conversation avec moi. De 5 minutes à 24 heures. Pour arrêter, écrivez « escalade désactivée ».',
  },
  badTime: (said) => ({
    title: `« ${said} » n’est pas un délai d’attente possible`,
    text: 'Tout est possible, de « escalade après 5 minutes » à « escalade après 24 heures ». Rien n’a été modifié.',
  }),
  unknown: (said) => ({
    title: `Je ne peux rien transmettre à « ${said} »`,
    text: 'Il faut un canal de cette équipe où je publie des alertes et où vous pouvez les modifier. Si je ne le connais pas encore, écrivez-y d’abord « accepter les escalades ici ». Rien n’a été modifié.',
  }),
  refused: (place) => ({
    title: `${place} n’accepte pas les incidents des autres`,
    text: 'Quelqu’un l’a désactivé là-bas. Écrire là-bas « accepter les escalades ici » le permet à nouveau. Rien n’a été modifié.',
  }),
  alone: {
    title: 'Dans votre propre conversation, personne d’autre ne peut prendre un incident en charge',
    text: 'Réglez cela dans un canal ou une conversation de groupe, avec « escalade après 30 minutes ». Rien n’a été modifié.',
  },
  here: {
    on: 'D’autres canaux peuvent transmettre des incidents ici',
    off: 'Personne ne peut transmettre d’incidents ici',
  },
  hereText: {
    on: 'Il faut pour cela, là-bas, quelqu’un qui peut modifier les alertes là-bas et ici.',
    off: 'Là où c’était réglé, les incidents restent, et c’est dit là-bas.',
  },
  buttons: { to: (place) => `Vers ${place}`, toMe: 'Vers ma conversation', off: 'Ne pas transmettre' },
};

const TEAMWORK: Teamwork['teamwork'] = {
  titles: { on: 'Le travail d’équipe est activé ici', off: 'Le travail d’équipe est désactivé ici' },
  texts: {
    on: 'Sur la carte d’un incident, on peut le prendre en charge, dire si l’on est touché et laisser une note.',
    off: 'Les cartes montrent ce que dit Microsoft, et rien d’autre. « travail d’équipe activé » remet le reste.',
  },
  resting: 'D’ici là, aucun incident n’est transmis ailleurs.',
  ask: {
    title: 'Faut-il pouvoir travailler ensemble sur les incidents ici ?',
    text: 'Avec « travail d’équipe activé », on peut prendre un incident en charge sur sa carte, dire si l’on est touché et laisser une note. « travail d’équipe désactivé » retire tout cela des cartes.',
  },
  unknown: (said) => ({
    title: `« ${said} » n’est pas un réglage du travail d’équipe`,
    text: 'Écrivez « travail d’équipe activé » ou « travail d’équipe désactivé ». Rien n’a été modifié.',
  }),
  buttons: { on: 'Travail d’équipe activé', off: 'Travail d’équipe désactivé' },
};
