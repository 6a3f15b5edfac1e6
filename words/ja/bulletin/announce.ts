import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) =>
    `${id} のお知らせを投稿します: ${place}。今後、問題の状況に合わせて更新されます。`,
  stands: (id: string, place: string) => `${id} のお知らせはすでにあります: ${place}。そちらを変更してください。`,
  edited: (id: string, place: string) => `${id} のお知らせを変更しました: ${place}。`,
  told: (id: string, place: string) => `${id} のお知らせを変更し、メッセージで知らせました: ${place}。`,
  same: (id: string, place: string) => `${id} のお知らせはすでにその内容です: ${place}。`,
  withdrawn: (id: string, place: string) => `${id} のお知らせを取り下げました: ${place}。その旨が表示されます。`,
  none: (id: string, place: string) => `変更できる ${id} のお知らせはありません: ${place}。`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech): Words['announce']['form'] {
  return {
    title: (id) => `${id} をユーザーに知らせる`,
    editTitle: (id, place) => `${id} のお知らせを変更: ${place}`,
    intro:
      '文章を確認し、投稿先を選んでください。開始時刻と次の更新はボットが書き添え、Microsoft が解決を告げたら解決済みにします。',
    editIntro: '「保存」は通知なしで変更します。「保存して知らせる」は、その下に短いメッセージも投稿します。',
    labels: {
      title: 'タイトル',
      what: '何が起きているか、誰に影響するか',
      help: 'できること',
      language: '言語',
      place: '投稿先',
    },
    missing: {
      title: 'タイトルを書いてください',
      what: '何が起きているかを書いてください',
      help: 'できることを書いてください',
      place: '投稿先を選んでください',
    },
    tooLong: (label, letters, most) =>
      `「${label}」が長すぎます: ${number(letters)} 文字 (最大 ${number(most)} 文字)。短くしてください。`,
    noPlaces: '投稿できるチャネルやグループ チャットが見つかりません。ボットを追加し、まずそこで話しかけてください。',
    morePlaces: (id) => `投稿先が見つからない場合は、「announce ${id} in」と名前を書いてください。`,
    buttons: {
      post: '投稿',
      redraw: 'この言語で下書きを作り直す',
      save: '保存',
      tell: '保存して知らせる',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech): Words['announce'] {
  return {
    which: {
      title: 'どの問題をユーザーに知らせますか？',
      text: '選ぶか、ID を書いてください:「お知らせ EX20119」。',
    },
    nothingOpen: {
      title: '知らせるべき未解決のインシデントはありません',
      text: 'アドバイザリや終わったものについては、ID を書いてください:「お知らせ EX20119」。',
    },
    notForMessages: {
      title: (id) => `${id} はメッセージ センターの投稿です`,
      text: 'ユーザーへのお知らせは、インシデントとアドバイザリが対象です。何がいつ変わるかは、メッセージを開いて確認してください。',
    },
    buttons: {
      announce: 'ユーザーに知らせる',
      edit: (place) => `変更: ${place}`,
      withdraw: (place) => `取り下げ: ${place}`,
      takeBack: '取り下げる',
      change: '変更する',
      another: '他の場所にも投稿',
    },
    posted: {
      title: (id) => `${id} はユーザーに知らせてあります`,
      row: (place, person, time) => `${place}: ${person}さん、${time}`,
    },
    unknownPlace: {
      title: 'そこには投稿できません',
      text: 'そのチャネルやグループ チャットが見つからないか、投稿する権限がありません。投稿できるのは、そこの通知を変更できるメンバーだけです。一覧から選ぶか、そこにいる方に頼んでください。',
    },
    notWatched: {
      title: (id) => `${id} は現在監視されていません`,
      text: 'お知らせを状況に合わせて更新できないため、投稿しませんでした。数分後にもう一度お試しください。',
    },
    places: {
      here: 'この会話',
      channel: 'チャネル',
      group: 'グループ チャット',
      inTeam: (channel, team) => `${channel} (${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
