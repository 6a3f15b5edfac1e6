import { languageOf } from './index.ts';

/** Words by which people say whom they speak for. */
interface Whom {
  /** For themselves alone: "notify me". */
  readonly mine: readonly string[];
  /** For themselves and nobody else, whatever it is: "for me". */
  readonly alone: readonly string[];
  /** For everybody in the conversation: "tell us", "in this channel". */
  readonly ours: readonly string[];
}

/** Splits a list written with commas. */
function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));
}

/** By tag of language. To add a language, add a line. */
const WHOM: ReadonlyMap<string, Whom> = new Map(
  Object.entries({
    en: {
      mine: phrases('me, i, im, myself'),
      alone: phrases('for me, for myself, for me only, just me, only me, me only'),
      ours: phrases('us, we, everyone, everybody, all of us, channel, this chat, this group, our team, here'),
    },
    de: {
      mine: phrases('mich, mir, ich'),
      alone: phrases('für mich, nur mich, nur mir, nur bei mir'),
      ours: phrases('uns, wir, alle, allen, kanal, dieser chat, diesem chat, diesen chat, gruppe, team, hier'),
    },
    fr: {
      mine: phrases('moi, me, je, j, m'),
      alone: phrases('pour moi, que moi, moi seul, moi seule, seulement moi'),
      ours: phrases('nous, tous, tout le monde, canal, cette conversation, ce groupe, équipe, ici'),
    },
    es: {
      mine: phrases(
        `me, mí, yo, avísame, avisarme, avíseme, avisándome, notifícame, notificarme, notifíqueme, notificándome,
         infórmame, informarme, infórmeme, dime, dígame, mandarme, enviarme`,
      ),
      alone: phrases('para mí, solo a mí, solo yo, a mí solo'),
      ours: phrases('nos, nosotros, nosotras, todos, canal, este chat, este grupo, equipo, aquí, avísanos, avisarnos'),
    },
    ko: {
      mine: phrases(
        `나는, 저는, 나만, 저만, 나에게, 저에게, 나에게만, 저에게만, 나한테, 저한테, 나한테만, 저한테만, 내게, 제게,
         내게만, 제게만`,
      ),
      alone: phrases('나만, 저만, 나에게만, 저에게만, 나한테만, 저한테만, 내게만, 제게만'),
      ours: phrases('우리, 우리에게, 우리한테, 모두, 모두에게, 채널, 채널에, 채널에서, 이 채팅, 여기, 여기에, 여기서'),
    },
    ja: {
      mine: phrases('私に, 私だけ, 私は, 私へ, 自分, 僕に, 僕だけ, 俺に, わたしに'),
      alone: phrases('自分だけ, 私だけ, 僕だけ, 俺だけ, わたしだけ'),
      ours: phrases('私たち, 私達, 我々, 全員, みんな, 皆, チャネル, チャンネル, このチャット, グループ, チーム, ここ'),
    },
  }),
);

/** The words of a reader's language, and the English ones, which everybody may type. */
export function whomFor(locale: string): readonly Whom[] {
  const tags = new Set([languageOf(locale), 'en']);
  return [...tags].flatMap((tag) => WHOM.get(tag) ?? []);
}
