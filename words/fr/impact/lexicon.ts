import type { TalkLexicon } from '../../talk.ts';

/** Whole sentences about one service, without its name, separated by commas. */
export const IMPACT: TalkLexicon['impact'] = {
  ask: `est-ce nous ou eux, c'est nous ou eux, est-ce que c'est nous ou eux, nous ou eux, est-ce nous ou microsoft, c'est nous ou microsoft, est-ce que c'est nous, est-ce chez nous, est-ce que ça vient de nous, ça vient de nous, ça vient de nous ou de microsoft, est-ce que ça vient de nous ou de microsoft, est-ce que est en panne pour les autres aussi, est en panne pour les autres aussi, en panne pour les autres aussi, en panne chez les autres aussi, est-ce que les autres ont aussi des problèmes avec, les autres ont aussi des problèmes avec, d'autres ont des problèmes avec, quelqu'un d'autre a des problèmes avec, quelqu'un d'autre a un problème avec, est-ce que quelqu'un d'autre a des problèmes avec, y a-t-il d'autres personnes qui ont des problèmes avec, qui d'autre a des problèmes avec`,
  fails: `ne marche pas chez moi, ne marche pas non plus chez moi, ne marche pas chez moi non plus, ne fonctionne pas chez moi, ne fonctionne pas chez moi non plus, est en panne chez moi, est en panne chez moi aussi, est en panne pour moi, est en panne pour moi aussi, en panne chez moi aussi, chez moi aussi, j'ai aussi des problèmes avec, moi aussi j'ai des problèmes avec, touché, touché par, je suis touché par, touché oui`,
  works: `remarche chez moi, marche de nouveau chez moi, refonctionne chez moi, fonctionne de nouveau chez moi, pas touché par, pas touché, je ne suis pas touché par, je ne suis plus touché par, touché non`,
  warn: `alertes précoces activées, activer les alertes précoces, active les alertes précoces, alertes précoces oui, préviens-nous tôt, prévenez-nous tôt`,
  stopWarning: `désactiver les alertes précoces, désactive les alertes précoces, alertes précoces non, pas d'alertes précoces`,
};
