import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person}さんが対応中（${time}から）`,
  note: (person: string, time: string) => `${person}さんのメモ、${time}`,
  workaround: (person: string, time: string) => `${person}さんの回避策、${time}`,
  question: (id: string) => `${id}の影響を受けていますか？`,
  buttons: {
    take: '私が対応します',
    takeOver: '引き継ぐ',
    handOver: '引き渡す',
    release: '担当を外す',
    affected: '影響は？',
    yes: 'あり',
    no: 'なし',
    unsure: '不明',
    removeNote: 'メモを消す',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `${id}の担当になりました。カードで全員に表示されます。`,
  takenOver: (id: string, from: string) => `${from}さんから${id}を引き継ぎました。カードで全員に表示されます。`,
  handedOver: (id: string, to: string, by: string) => `${to}さん、${by}さんが${id}を引き渡しました。`,
  released: (id: string, from: string) => `${from}さんは${id}の担当を外れました。今は担当がいません。`,
  yes: (id: string) => `${id}の影響「あり」と数えました。`,
  no: (id: string) => `${id}の影響「なし」と数えました。`,
  unsure: (id: string) => `${id}の影響「不明」と数えました。`,
  note: (id: string, person: string, text: string) => `${person}さんが${id}にメモを書きました：「${text}」`,
  workaround: (id: string, person: string, text: string) => `${person}さんが${id}の回避策を書きました：「${text}」`,
  noteRemoved: (id: string) => `${id}のメモを消しました。`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `${time}から、すでに${id}を担当しています。`,
  anotherHasIt: (id: string, person: string, time: string) => `${time}から、${person}さんが${id}を担当しています。`,
  toTakeOver: (id: string) => `引き継ぐには「${id}を引き継ぐ」と書いてください。`,
  nobodyHasIt: (id: string) => `${id}の担当はまだいません。`,
  nobodyAnswered: '影響を受けているかは、まだ誰も答えていません。',
  toWhom: (id: string) =>
    `誰に引き渡しますか？「${id}を引き渡す」と書き、続けて@と名前を入力して一覧から選んでください。`,
  sameNote: (id: string) => `${id}のメモはすでにそうなっています。`,
  noNote: (id: string) => `${id}にメモはありません。`,
  noText: (id: string) => `${id}のメモに何と書きますか？「メモ ${id}」の後に書いてください。`,
  over: (id: string) => `${id}は終わりました。もうすることはありません。`,
  noCard: (id: string) =>
    `${id}の通知がここにはないので、全員に見せられません。「ここでフォロー」を押すと、次の動きで通知します。`,
  alone: 'これはあなたと私だけのチャットなので、ほかの人には見えません。チャネルかグループチャットでお願いします。',
  off: 'ここでは、インシデントへの共同対応がオフになっています。',
  whichOne: {
    title: 'どのインシデントですか？',
    text: 'IDを付けてください。例：「EX20119は私が対応します」。通知のスレッドでは省けます。',
  },
};

/** Words for what people of a conversation do together about an incident. */
export function respondingWords({ number }: Speech): Words['responding'] {
  return {
    card: CARD,
    done: DONE,
    refused: REFUSED,
    /** How many people gave each answer. */
    affected: (yes: number, no: number, unsure: number) =>
      `ここでの影響：あり${number(yes)} · なし${number(no)} · 不明${number(unsure)}`,
  };
}
