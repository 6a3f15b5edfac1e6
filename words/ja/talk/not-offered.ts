import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      remind:
        'リマインダーは設定できません。決まった時刻にまとめを送ることと、対応期限の一覧を表示することはできます。',
      ticket: 'チケットの作成やメモの保存はできません。「フォロー」と問題の ID を入力すると、経過をお知らせします。',
      elsewhere: '書き込めるのは、Teams のこのチャット、チャネル、グループ チャットだけです。',
      outside: 'わかるのは Microsoft 365 の状態だけなので、それについてはお答えできません。',
      leave:
        'ボット自身では退出できません。Teams でチームやチャットのアプリを管理する画面から削除してください。ここへのアラートをすべて止めることはできます。',
      alone:
        'ここのアラートと設定は、全員に共通です。自分だけ変えるには、ボットとの個人チャットで同じことを入力してください。',
    },
    buttons: { forAll: '全員に適用', showHere: 'ここに表示', digest: 'まとめを設定', needsAction: '対応が必要なもの' },
  };
}
