import type { Lexicon } from './lexicon.ts';

/** What Japanese-speaking help desks, administrators and service owners type. */
export const lexicon: Lexicon = {
  concepts: {
    status: `状態, 状況, ステータス, 稼働状況, どう`,
    filler: `は, が, を, の, に, で, と, も, か, へ, です, ます, ですか, ますか, ください, 下さい, 教えて, 見せて, 今, 現在`,
  },
  calendar: {},
  services: {},
  joined: true,
};
