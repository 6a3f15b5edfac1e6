import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      export: 'ファイルは作成できず、専用のページもありません。わかることはここでお見せします。',
      remind:
        'リマインダーは設定できません。決まった時刻に要約を送ることと、対応期限の一覧をお見せすることはできます。',
      ticket:
        'チケットの作成やメモの保存はできません。「フォロー」と問題の ID を送っていただければ、経過をお知らせします。',
      elsewhere: '書き込めるのは Teams の中だけです。このチャット、チャネル、グループ チャットです。',
      outside: 'わかるのは Microsoft 365 の状態だけなので、それについてはお答えできません。',
      leave:
        '自分では退出できません。Teams でチームやチャットのアプリを管理する画面から削除してください。ここへのアラートをすべて止めることはできます。',
    },
    buttons: { showHere: 'ここに表示', digest: '要約を設定', needsAction: '対応が必要なもの' },
  };
}
