import type { TalkLexicon } from '../../talk.ts';
import { IMPACT } from '../impact/lexicon.ts';
import { RESPONDING } from './responding.ts';

/** Splits a list written with commas. */
function phrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

const SMALL_TALK = {
  thanks: phrases(
    `nickel merci, super merci, parfait merci, merci, merci beaucoup, merci bien, mille mercis, un grand merci, grand merci, merci infiniment, merci à toi, merci à vous,
     merci pour tout, merci d'avance, merci pour l'info, merci pour ton aide, merci pour votre aide, mci, mrc, mercii,
     c'est gentil, c'est sympa, je te remercie, je vous remercie, remerciements`,
  ),
  praise: phrases(
    `bravo, super, génial, excellent, parfait, top, c'est top, c'est super, c'est parfait, c'est génial, très bien, bien joué,
     bon travail, beau travail, bon boulot, beau boulot, bon bot, gentil bot, chapeau, impeccable, nickel, formidable, magnifique,
     extraordinaire, trop bien, trop cool, cool, chouette, félicitations, bonne nouvelle, très utile, utile, c'est utile,
     ça aide, ça m'aide, tu es génial, tu es le meilleur, t'es le meilleur, t'es génial, j'adore, je t'aime, hourra, youpi`,
  ),
  ok: phrases(
    `ok ça marche, top, ok, okay, oki, d'accord, d'acc, dac, entendu, compris, j'ai compris, c'est compris, bien reçu, reçu, c'est noté, noté,
     ça marche, ça roule, c'est bon, ça va, bien, bon, pas de problème, pas de souci, pas de soucis, de rien, je vois, ah, ah ok, ah bon,
     hm, hmm, oh, c'est réglé, ça remarche, ça refonctionne, ça fonctionne, c'est clair, soit, parfait merci`,
  ),
  yes: phrases(
    `oui, ouais, ouaip, oui oui, si, bien sûr, évidemment, absolument, tout à fait, exactement, exact, vas-y, allez-y, fais-le,
     faites-le, je confirme, confirmer, confirmé, volontiers, certainement, oui merci, oui s'il te plaît, oui s'il vous plaît, carrément`,
  ),
  no: phrases(
    `non ça ira, ça ira, non pas la peine, pas la peine, pas besoin, non, nan, non merci, non non, pas maintenant, pas vraiment, pas encore, surtout pas, jamais, certainement pas, pas du tout,
     ne fais rien, ne faites rien, plutôt pas, pas cette fois, sans façon, négatif`,
  ),
  cancel: phrases(
    `non laisse tomber, on oublie, rien finalement, finalement non, laisse tomber, laissez tomber, laisse, laissez, oublie, oubliez, oublie ça, oubliez ça, peu importe, tant pis, ce n'est rien,
     c'est rien, rien, abandonner, abandonne, ignore, ignorez, ignore ça, désolé, désolée, pardon, oups, erreur de ma part, ma faute,
     mauvaise conversation, mauvais canal, mauvaise fenêtre, quitter, fermer, sortir`,
  ),
  stop: phrases(
    `stop, arrête, arrêtez, arrête ça, arrêtez ça, ça suffit, assez, stop s'il te plaît, stop s'il vous plaît, va-t'en,
     allez-vous-en, arrête de spammer, arrêtez de spammer, arrête d'écrire, arrêtez d'écrire, arrête d'envoyer des messages,
     arrête de m'écrire, arrête de nous écrire`,
  ),
  who: phrases(
    `qui es-tu, qui êtes-vous, qui es tu, t'es qui, tu es qui, vous êtes qui, c'est qui, qu'es-tu, tu es quoi, t'es quoi,
     comment tu t'appelles, comment t'appelles-tu, comment vous appelez-vous, quel est ton nom, quel est votre nom, ton nom,
     qui t'a créé, qui t'a fait, qui vous a créé, es-tu un bot, es-tu un robot, êtes-vous un robot, tu es un bot, tu es un robot,
     t'es un robot, t'es un bot, es-tu humain, êtes-vous humain, es-tu réel, es-tu une ia, tu es une ia, es-tu copilot, es-tu chatgpt,
     présente-toi, présentez-vous, parle-moi de toi, que fais-tu, tu fais quoi, tu sers à quoi, à quoi sers-tu, à quoi ça sert,
     c'est quoi ce bot, que fait ce bot, quel âge as-tu, d'où viens-tu`,
  ),
  presence: phrases(
    `tu es là, t'es là, es-tu là, êtes-vous là, vous êtes là, il y a quelqu'un, y a quelqu'un, quelqu'un, tu m'entends,
     tu me reçois, tu dors, toujours là, tu es réveillé, tu marches, tu fonctionnes, allô, allo, es-tu en ligne, tu écoutes`,
  ),
  howAreYou: phrases(
    `comment vas-tu, comment allez-vous, comment tu vas, comment ça va, comment va, tu vas bien, vous allez bien, ça va bien,
     ça va toi, ça va et toi, la forme, quoi de beau, ça boume, ça roule pour toi, comment s'est passé ton week-end`,
  ),
  morning: phrases(`bon matin, bien le bonjour`),
  afternoon: phrases(`bon après-midi, bonne après-midi`),
  evening: phrases(`bonsoir, bonne soirée`),
  night: phrases(`bonne nuit, fais de beaux rêves, dors bien, à demain matin`),
  bye: phrases(
    `au revoir, aurevoir, à bientôt, à plus, à plus tard, à demain, à lundi, à tout à l'heure, à la prochaine, salut à tous et à demain,
     bonne journée, bonne fin de journée, bon week-end, bon weekend, bonnes vacances, ciao, tchao, adieu, je file, je m'en vais, a+`,
  ),
  wishes: phrases(
    `bonne année, joyeux noël, bonnes fêtes, joyeuses fêtes, joyeuses pâques, bon anniversaire, joyeux anniversaire, bonne chance,
     bon courage, bon appétit, meilleurs vœux, bon rétablissement, à tes souhaits, à vos souhaits, bonne fête`,
  ),
  blame: phrases(
    `nul, c'est nul, t'es nul, tu es nul, inutile, bot inutile, tu es inutile, mauvais bot, bot stupide, bot idiot, stupide, idiot,
     c'est faux, faux, mauvaise réponse, ce n'est pas ça, c'est pas ça, pas ça, ce n'est pas ce que j'ai demandé,
     c'est pas ce que j'ai demandé, pas ce que j'ai demandé, ce n'est pas ma question, ça n'aide pas, ça m'aide pas, pas utile, incorrect,
     tu te trompes, vous vous trompez, je ne comprends pas, je comprends pas, je comprends rien, hein, quoi, comment, pas bien, pas bon,
     horrible, affreux, je te déteste, je déteste, n'importe quoi, ça ne sert à rien, ça sert à rien, bof`,
  ),
  laugh: phrases(
    `mdr, ptdr, lol, haha, hihi, hahaha, xd, drôle, très drôle, c'est drôle, marrant, trop marrant, rigolo, raconte une blague,
     raconte-moi une blague, une blague, blague, chante`,
  ),
  swearing: phrases(
    `merde, putain, bordel, zut, mince, fait chier, ça fait chier, fais chier, c'est de la merde, quelle merde, ta gueule, va te faire foutre,
     connard, con, quel con, crotte, la vache, mon dieu, c'est pas vrai, ras le bol, j'en ai marre, marre, ça me gonfle, ça me saoule,
     purée, nom de dieu, saleté, saloperie, tabarnak, câlisse, enfoiré, imbécile, abruti, crétin`,
  ),
} satisfies TalkLexicon['smallTalk'];

/** The words of small talk, of pointing at what was shown, and of turning pages, in French. */
export const TALK: TalkLexicon = {
  smallTalk: SMALL_TALK,
  padding: phrases(
    `bot, cher, chère, ami, mon ami, toi, vous, tous, tout le monde, à tous, à toutes, équipe, l'équipe, les amis, collègue, collègues, très, beaucoup, vraiment,
     bien, trop, bon, ben, bah, eh, et, mais, alors, donc, pour, ça, l'info, les infos, la réponse, ta réponse, votre réponse, encore, maintenant,
     aujourd'hui, juste, s'il te plaît, s'il vous plaît, svp, stp, déjà, ici, moi, nous, salut, bonjour, coucou, hello, pour ton aide, pour votre aide,
     pour l'aide, pour la réponse, de votre aide, de ton aide, à toi, à vous, monsieur, madame`,
  ),
  swearWords: phrases(
    `putain, merde, bordel, foutu, foutue, foutus, fichu, fichue, sacré, chier, chiant, chiante, con, connard, connerie, conneries, merdique,
     pourri, pourrie, débile, stupide, zut, mince, purée, lol, mdr, ptdr, pfff, pff, argh, grr, saleté, saloperie, tabarnak, câlisse, punaise`,
  ),
  pronouns: phrases("celui-ci, celui-là, celle-ci, celle-là, l'incident, l'alerte, l'avis"),
  pointers: phrases("ça, ca, cela, ceci, il, elle, c'est, qu'il, qu'elle, ce, cet, cette, ces"),
  introducing: phrases(
    `mets, mettez, mettre, dès que, dès, si, lorsque, jusqu'à ce que, est-ce que, est-ce, sur, de, à propos de, concernant, pour, suivre, suis, ouvre, ouvrir, montre, montre-moi, affiche, explique, explique-moi,
     surveille, quand, réactive, arrête de suivre, ne plus suivre, avec, où en est, qu'en est-il de, détails sur, infos sur, plus sur`,
  ),
  nouns: {
    issue: phrases(
      `problème, incident, avis, panne, interruption, truc, chose, alerte, ticket, cas, bug, message, annonce, dégradation, erreur,
       problèmes, incidents, souci`,
    ),
    service: phrases('service, appli, application, produit'),
  },
  articles: phrases('le, la, même, dernier, dernière'),
  idle: phrases(
    `dernier incident, dernière panne, dernier problème, dernier message, dernière alerte, derniers incidents, qu'il y a, il y a eu, s'il, c'est quoi, c'est quand, c'est qui, est-ce qu'il y a,
     ce canal, cette conversation, ce groupe, cette équipe, cette semaine, ce mois, ce mois-ci, cette année, ce trimestre, ce matin,
     cet après-midi, ce soir, cette nuit, ce week-end, ce weekend, cette fois, ce jour, ces jours, ces derniers jours, ces dernières semaines, ce bot,
     il y a, y a-t-il, il faut, il est possible, il est tard, est-ce que, qu'est-ce, est-ce, ce que, ce qui, ce qu, comment ça va, ça va, ça marche, il manque,
     ces incidents, ces problèmes, ces services, le mois, la semaine, l'année`,
  ),
  followUps: {
    follow: phrases(
      `préviens-moi, prévenez-moi, tiens-moi au courant, tenez-moi au courant, tiens-nous au courant, tenez-nous au courant, avertis-moi, avertissez-moi, préviens-moi quand résolu, suivre`,
    ),
    details: phrases(
      `détails, détail, plus de détails, les détails, montre les détails, affiche les détails, plus d'infos, plus d'informations, infos,
       info, dis-m'en plus, dites-m'en plus, en savoir plus, plus, montre-m'en plus, voir plus, explique`,
    ),
    state: phrases(
      `des nouvelles, du nouveau, quoi de neuf, des news, une mise à jour, mise à jour, dernière mise à jour, dernières nouvelles,
       les dernières nouvelles, état actuel, où en est-on, on en est où, où en sommes-nous, où ça en est, ça en est où, toujours en panne, toujours cassé, toujours en cours,
       encore en panne, toujours pas résolu, c'est résolu, c'est réparé, c'est réglé ?, résolu ?, réparé ?, c'est rétabli, c'est revenu, c'est fini, c'est terminé, c'est toujours en panne, c'est encore en panne,
       est-ce résolu, est-ce réparé, est-ce réglé, est-ce que c'est résolu, est-ce que c'est réparé, est-ce que c'est réglé, ça remarche ?, ça marche maintenant, ça refonctionne ?,
       et maintenant, combien de temps encore, ça va durer combien de temps, ça va durer longtemps, quand est-ce que ce sera réparé, quand est-ce que ce sera résolu,
       quand est-ce que ça sera réparé, ce sera réparé quand, c'est réparé quand, quand sera-t-il résolu, prochaine mise à jour, à quand la prochaine mise à jour, quand est la prochaine mise à jour, que s'est-il passé, qu'est-ce qui s'est passé,
       que se passe-t-il, qu'est-ce qui se passe, qui est touché, qui est concerné, qui est impacté, sommes-nous touchés, on est touché, on est impactés, suis-je touché, quel est l'impact, c'est quoi l'impact, impact,
       depuis quand, c'est grave, y a-t-il un contournement, contournement, un contournement, que puis-je faire, que peut-on faire, que faire, ça a commencé quand, quand est-ce que ça a commencé`,
    ),
    posts: phrases(
      `historique des messages, tous les messages, toutes les mises à jour, historique complet, l'historique complet, messages précédents,
       mises à jour précédentes, les messages, texte complet, le texte complet, lire la suite, la suite, tout, tout afficher, montre tout`,
    ),
    history: phrases("historique, l'historique, montre l'historique, voir l'historique, son historique, chronologie"),
    report: phrases(
      `cause, la cause, cause racine, la cause racine, cause première, quelle est la cause, quelle était la cause, c'est quoi la cause, c'était quoi la cause,
       pourquoi est-ce arrivé, pourquoi c'est arrivé, pourquoi ça s'est produit, rapport, le rapport, rapport post-incident, rapport d'incident, y a-t-il un rapport, il y a un rapport,
       post-mortem, rca, pir`,
    ),
  },
  narrowing: {
    all: phrases(
      `inclure les résolus, avec les résolus, aussi les résolus, les résolus aussi, avec les fermés, avec les terminés, tous, toutes, tous ensemble,
       montre-les tous, affiche-les tous, en cours et résolus`,
    ),
    open: phrases(
      `seulement en cours, en cours seulement, seulement ceux en cours, uniquement en cours, que ceux en cours, ceux en cours, seulement les ouverts, seulement ouverts`,
    ),
    resolved: phrases(
      `seulement résolus, résolus seulement, seulement les résolus, uniquement les résolus, uniquement résolus, les résolus, que les résolus, ceux résolus, seulement terminés`,
    ),
  },
  ordinals: [
    phrases('le premier, la première, premier, première, numéro un, numéro 1, n° 1, 1er, 1, celui du haut'),
    phrases('le deuxième, la deuxième, deuxième, le second, la seconde, second, numéro deux, numéro 2, 2e, 2'),
    phrases('le troisième, la troisième, troisième, numéro trois, numéro 3, 3e, 3'),
    phrases('le quatrième, la quatrième, quatrième, numéro quatre, numéro 4, 4e, 4'),
    phrases('le cinquième, la cinquième, cinquième, numéro cinq, numéro 5, 5e, 5'),
  ],
  whatIsThis: phrases(
    "c'est quoi, c'est quoi ça, qu'est-ce que c'est, qu'est-ce que c'est que ça, qu'est-ce, c'est quoi ce truc",
  ),
  turning: {
    next: phrases(
      'suivant, suivante, page suivante, la suite, suite, plus anciens, plus ancien, continuer, continue, encore, plus de résultats, voir la suite, avance',
    ),
    previous: phrases(
      'précédent, précédente, page précédente, retour, revenir, reviens, plus récents, plus récent, en arrière, dernière page',
    ),
    again: phrases(
      'actualiser, actualise, rafraîchir, rafraîchis, recharger, recharge, réessayer, réessaie, encore une fois, répète, répéter, la même chose, refais, mets à jour',
    ),
  },
  responding: RESPONDING,
  impact: IMPACT,
};
