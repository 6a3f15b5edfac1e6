import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `${id}の担当になった`,
  handedOver: (id: string, person: string) => `${id}を${person}さんに引き渡した`,
  released: (id: string) => `${id}の担当を外した`,
  affected: (id: string, answer: string) => `${id}の影響：${answer}`,
  noted: (id: string, text: string) => `${id}にメモを書いた：「${text}」`,
  'note-removed': (id: string) => `${id}のメモを消した`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `${id} についてユーザーにお知らせしました：「${title}」`,
  edited: (id: string, title: string) => `${id} のユーザー向けのお知らせを変更しました：「${title}」`,
  told: (id: string, title: string) => `${id} についてユーザーに続報を投稿しました：「${title}」`,
  withdrawn: (id: string, title: string) => `${id} のユーザー向けのお知らせを取り下げました：「${title}」`,
};

/** What people said of items of the Message Center. */
const MARKED: Words['audit']['marked'] = {
  done: (id) => `${id}を対応済みにした`,
  'not-for-us': (id) => `${id}を対象外にした`,
  none: (id) => `${id}の印を取り消した`,
};

/** Words for `operator audit`. */
export function auditWords({ number }: Speech): Words['audit'] {
  return {
    title: '変更の記録',
    none: 'まだ何も変更されていません',
    found: (changes) => `過去 400 日間の変更: ${number(changes)} 件`,
    who: (person, time) => `${person} (${time})`,
    places: {
      channel: (name, team) =>
        `${name === undefined ? 'チャネル' : `チャネル「${name}」`}${team === undefined ? '' : ` (${team})`}`,
      group: (name) => (name === undefined ? 'グループ チャット' : `チャット「${name}」`),
      personal: () => '本人のチャット',
    },
    subscribed: (name) => `購読を開始: ${name}`,
    resubscribed: (name) => `購読の内容を変更: ${name}`,
    unsubscribed: (name) => `購読を解除: ${name}`,
    muted: (name, until) => (until === undefined ? `ミュート: ${name}` : `${until}までミュート: ${name}`),
    unmuted: (name) => `ミュートを解除: ${name}`,
    followed: (id) => `フォロー: ${id}`,
    unfollowed: (id) => `フォローを解除: ${id}`,
    settings: {
      timeZone: 'タイム ゾーンを変更',
      language: '言語を変更',
      quiet: '通知オフの時間帯を変更',
      silence: 'すべての通知の一時停止を変更',
      digest: 'まとめを変更',
      level: '通知のレベルを変更',
      oldAdvisories: '古いアドバイザリの通知頻度を変更',
      answers: '回答を見られる人を変更',
      mention: 'インシデントのメンションを変更',
      remindAfter: '続報がないときのお知らせを変更',
      escalate: '誰も担当しないインシデントの知らせ先を変更',
      escalations: 'ほかからのエスカレーションの受け付けを変更',
      teamwork: '共同作業のオン・オフを変更',
      deadlines: '対応期限のリマインダーを変更',
      earlyWarnings: '早期警告の切り替え',
    },
    anotherSetting: (name) => `設定を変更: ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations, text) => `${number(conversations)} 件の会話に送信:「${text}」`,
    escalated: (id, place) => `${id} をエスカレーション: ${place}`,
    fileFetched: (name) => `ファイル ${name} を受け取りました`,
    paused: (until) => `${until}まですべての通知を停止`,
    resumed: 'すべての通知を再開',
  };
}
