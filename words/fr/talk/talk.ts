import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Remarks = Words['talk']['remarks'];

const same = (text: string): Remarks['thanks'] => ({ text, inChannel: text });

/** What the bot says to what asks for nothing. */
const REMARKS: Remarks = {
  thanks: same('Je vous en prie.'),
  praise: same('Ravi d’avoir pu aider.'),
  ok: same('Très bien.'),
  yes: same('Je n’avais rien demandé. Que voulez-vous savoir ?'),
  no: same('Très bien.'),
  cancel: {
    text: 'Il n’y a rien à annuler. Si vous avez modifié quelque chose par erreur, appuyez sur Annuler sous la confirmation.',
    inChannel: 'Il n’y a rien à annuler.',
  },
  stop: {
    text: 'Voulez-vous moins de messages de ma part ? Choisissez ce qui doit s’arrêter. Rien ne change d’ici là.',
    inChannel: 'Dois-je arrêter d’écrire ici ? Choisissez ce qui doit s’arrêter. Rien ne change d’ici là.',
  },
  who: {
    text: 'Je suis un bot qui surveille Microsoft 365. Demandez-moi comment va un service, ou laissez-moi vous prévenir en cas de panne.',
    inChannel: 'Je suis un bot qui surveille Microsoft 365. Je peux prévenir ce canal en cas de panne.',
  },
  presence: same('Oui, je suis là.'),
  howAreYou: { text: 'Bien, merci. Je regarde comment va Microsoft 365 ?', inChannel: 'Bien, merci.' },
  morning: { text: 'Bonjour ! Que voulez-vous savoir ?', inChannel: 'Bonjour !' },
  afternoon: { text: 'Bonjour ! Que voulez-vous savoir ?', inChannel: 'Bonjour !' },
  evening: { text: 'Bonsoir ! Que voulez-vous savoir ?', inChannel: 'Bonsoir !' },
  night: same('Bonne nuit !'),
  bye: same('Au revoir !'),
  wishes: same('Merci, à vous aussi !'),
  blame: {
    text: 'Désolé. Dites-moi autrement ce que vous cherchez, ou choisissez ci-dessous.',
    inChannel: 'Désolé. Que cherchez-vous ?',
  },
  laugh: same('🙂'),
  swearing: {
    text: 'Désolé, c’est agaçant. Quel service pose problème ?',
    inChannel: 'Désolé. Quel service pose problème ?',
  },
  nothingChanged: same('Très bien, rien n’a été modifié.'),
  noOtherPage: { text: 'Il n’y a pas d’autre page. Que voulez-vous voir ?', inChannel: 'Il n’y a pas d’autre page.' },
  nothingToRepeat: {
    text: 'Il n’y a encore rien à réafficher. Que voulez-vous voir ?',
    inChannel: 'Il n’y a encore rien à réafficher.',
  },
};

const WHICH_ONE: Words['talk']['whichOne'] = {
  title: 'De quoi parlez-vous ?',
  text: (said) => `Vous avez écrit « ${said} », mais je n’ai rien affiché ici récemment qui y corresponde.`,
  openNow: 'Ces incidents sont en cours :',
  nothingOpen: 'Aucun incident en cours.',
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech): Words['talk'] {
  return {
    remarks: REMARKS,
    whichOne: WHICH_ONE,
    notUnderstood: (words) => `Je n’ai pas compris ${list(words.map((word) => `« ${word} »`))}.`,
    incident: (id, service) => `${id} · ${service}`,
    buttons: {
      status: 'État',
      incidents: 'Incidents',
      setUpAlerts: 'Configurer les alertes',
      help: 'Aide',
      muteEverything: 'Tout en sourdine 4 h',
      stopAllAlerts: 'Arrêter toutes les alertes',
      subscriptions: 'Abonnements',
    },
  };
}
