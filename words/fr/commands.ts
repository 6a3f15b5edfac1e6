import type { Words } from '../en/index.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

/** Usages keep the English words that everybody may type; examples are what people write. */
const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [service]',
    summary: 'Montre l’état actuel de tous les services, ou d’un seul avec ses fonctionnalités et ses problèmes',
    examples: ['état', 'exchange est en panne ?'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'incidents [service] [open|resolved|all] [jours]',
    summary: 'Liste les incidents en cours ; précisez une période pour voir aussi les incidents résolus',
    examples: ['incidents', 'incidents exchange', 'incidents teams 30 jours'],
  },
  incident: {
    usage: 'incident <id> [page <n>|all]',
    summary: 'Montre un incident ou un avis : état, impact, dates et messages, du plus récent au plus ancien',
    examples: ['incident EX20119', 'incident EX20119 page 2', 'tout l’historique de EX20119'],
  },
  subscribe: {
    usage: 'subscribe [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Envoie ici des alertes sur les incidents et les avis ; sans rien d’autre, affiche un formulaire',
    examples: ['s’abonner', 'abonne-nous aux incidents exchange', 'préviens-moi quand exchange tombe en panne'],
  },
  only: {
    usage: 'only [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Réduit ici les alertes : pour les services nommés, ou pour tous, ne reste que ce que vous nommez',
    examples: ['seulement les incidents', 'seulement teams résolus', 'seulement tout sauf yammer'],
  },
  save: {
    usage: 'save [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'Remplace ici les alertes par ce qui est nommé, exactement ; c’est ce que fait le formulaire',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'Dit ce que le bot ne fait pas, et ce qui s’en approche le plus',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary:
      'Montre les abonnements, les suivis et les sourdines de cette conversation, avec qui les a définis et quand',
    examples: ['abonnements'],
  },
  unsubscribe: {
    usage: 'unsubscribe [services…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary:
      'Arrête toutes les alertes ou une partie ; sans rien d’autre, liste les abonnements, chacun avec un bouton',
    examples: ['désabonne-nous d’exchange', 'désabonne-nous des avis exchange', 'désabonne-nous de tout'],
  },
  mute: {
    usage: 'mute <id|service|all> [5m..30d|until <heure>]',
    summary: 'Suspend ici les alertes sur un problème, un service ou tout : 4 heures, sauf si vous précisez la durée',
    examples: ['mets EX20119 en sourdine 4 heures', 'mets exchange en sourdine un jour', 'silence jusqu’à 18:00'],
  },
  advisories: {
    usage: 'advisories [service] [open|resolved|all] [jours]',
    summary: 'Liste les avis en cours ; précisez une période pour voir aussi les avis résolus',
    examples: ['avis', 'avis exchange', 'avis teams 30 jours'],
  },
  search: {
    usage: 'search <mots>',
    summary: 'Trouve incidents, avis et messages par leurs mots, les plus pertinents d’abord',
    examples: ['cherche calendrier', 'cherche connexion téléphone'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'messages [service] [jours] [act-by] [major] [tag <étiquette>] [words <mots>]',
    summary: 'Liste le Centre de messages, du plus récent au plus ancien, ou ce qui demande une action, par échéance',
    examples: ['messages', 'messages avec action requise', 'messages teams 7 jours'],
  },
  help: {
    usage: 'help [commande]',
    summary: 'Montre ce que vous pouvez demander, ou plus sur une commande',
    examples: ['aide', 'aide historique'],
  },
  message: {
    usage: 'message <id> [page <n>]',
    summary: 'Montre un message du Centre de messages ou une maintenance planifiée',
    examples: ['message MC123456'],
  },
  maintenance: {
    usage: 'maintenance [service]',
    summary: 'Liste les maintenances planifiées avec leurs horaires',
    examples: ['maintenance', 'maintenance exchange'],
  },
  services: {
    usage: 'services',
    summary: 'Liste les services de votre organisation avec leurs fonctionnalités',
    examples: ['services'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'unmute [id|service]',
    summary: 'Lève une sourdine ou toutes ; ce qui a été retenu est alors envoyé',
    examples: ['réactive EX20119', 'réactiver'],
  },
  follow: {
    usage: 'follow <id>',
    summary: 'Signale ici chaque changement d’un problème, quels que soient les abonnements',
    examples: ['suivre EX20119'],
  },
  unfollow: {
    usage: 'unfollow <id>',
    summary: 'Cesse de suivre un problème',
    examples: ['ne plus suivre EX20119'],
  },
  why: {
    usage: 'why <id>',
    summary: 'Dit pourquoi un problème a été signalé ici, ou pourquoi il ne l’a pas été',
    examples: ['pourquoi EX20119'],
  },
  take: {
    usage: 'je m’occupe [de] [ID]',
    summary: 'Dit à tout le monde ici que vous vous occupez d’un incident',
    examples: ['je m’occupe de EX20119'],
  },
  release: {
    usage: 'libérer [ID]',
    summary: 'Dit que plus personne ne s’occupe d’un incident',
    examples: ['libérer EX20119'],
  },
  handover: {
    usage: 'transmettre [ID] à <@nom>',
    summary: 'Transmet un incident à une personne que vous mentionnez',
    examples: ['transmettre EX20119'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary:
      'Prévient ici quand beaucoup de personnes disent qu’un service ne marche pas et que Microsoft ne dit encore rien',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <service>',
    summary: 'Dit si c’est nous ou eux : ce que dit Microsoft, ce que disent les gens ici et votre télémétrie',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'touché [oui|non|pas sûr] [ID|service]',
    summary: 'Compte si un incident vous touche, ou qu’un service ne marche pas chez vous',
    examples: ['touché oui EX20119', 'affected exchange', 'touché EX20119'],
  },
  note: {
    usage: 'note <ID> [contournement] <texte|off>',
    summary: 'Met une note ou un contournement sur la carte d’un incident, pour tout le monde',
    examples: ['note EX20119 Outlook sur le web fonctionne'],
  },
  announce: {
    usage: 'annoncer [ID]',
    summary:
      'Prépare une annonce simple pour les utilisateurs, à modifier et à publier dans un canal, puis tenue à jour',
    examples: ['annoncer EX20119'],
  },
  undo: {
    usage: 'undo',
    summary: 'Annule la dernière modification des alertes ici, dans les dix minutes',
    examples: ['annule la dernière modification'],
  },
  test: {
    usage: 'test',
    summary: 'Envoie ici une alerte de test, telle qu’arrivent les vraies',
    examples: ['alerte de test'],
  },
  settings: {
    usage: 'settings',
    summary: 'Montre quand et comment les alertes arrivent ici, et un formulaire pour le changer',
    examples: ['paramètres'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: 'Retient les alertes aux heures calmes, sauf les incidents, et les envoie ensuite en un seul message',
    examples: ['heures calmes 18:00-08:00 en semaine', 'heures calmes le week-end', 'sans heures calmes'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: 'Envoie un résumé à heures fixes : ce qui est nouveau, résolu et toujours en cours',
    examples: ['résumé quotidien 09:00', 'résumé hebdomadaire lundi 09:00', 'sans résumé'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'Limite ici les alertes aux incidents, ou aux incidents et aux avis',
    examples: ['niveau incidents', 'niveau tout'],
  },
  timezone: {
    usage: 'timezone <ville ou fuseau>',
    summary: 'Définit l’heure que suivent ici les alertes, les heures calmes et les résumés',
    examples: ['fuseau horaire Europe/Paris', 'fuseau horaire Paris'],
  },
  language: {
    usage: 'language <langue>',
    summary: 'Définit la langue des alertes ici',
    examples: ['langue français'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: 'Définit à quelle fréquence sont signalés les avis en cours depuis plus de 14 jours',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: 'Définit qui voit mes réponses ici : tout le monde, ou seulement la personne qui demande',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: 'mentionner <@personnes et @balises>',
    summary: 'Mentionne des personnes ou des balises à chaque nouvel incident',
    examples: ['mentionner @Ieva @Astreinte', 'mentions désactivées'],
  },
  remind: {
    usage: 'rappel après <délai>',
    summary: 'Rappelle ici qu’un incident en cours reste sans nouvelles',
    examples: ['rappel après 4 heures', 'rappels désactivés'],
  },
  escalate: {
    usage: 'escalade après <délai>',
    summary: 'Publie un incident ailleurs aussi si personne ne le prend en charge',
    examples: ['escalade après 30 minutes', 'escalade désactivée'],
  },
  teamwork: {
    usage: 'travail d’équipe <activé|désactivé>',
    summary: 'Permet ou non de prendre un incident en charge et de laisser des notes sur les cartes ici',
    examples: ['travail d’équipe activé', 'travail d’équipe désactivé'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: 'Montre aux opérateurs comment va le bot lui-même',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
  },
  hi: {
    usage: 'hi',
    summary: 'Dit bonjour et montre ce que vous pouvez demander',
    examples: ['bonjour'],
  },
};

/** Words for each command, by name. */
export function commandsWords(): Words['commands'] {
  return COMMANDS;
}
