/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <ID>',
    summary: 'メッセージをここで対応済みにし、リマインダーを止めます',
    examples: ['対応済み MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <ID>',
    summary: 'メッセージを対象外にし、以後ここに知らせません',
    examples: ['対象外 MC1181077'],
  },
  'not-done': {
    usage: 'not-done <ID>',
    summary: 'メッセージに付けた印を取り消します',
    examples: ['未対応 MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [サービス] [日数] [major] [tag <タグ>] [words <語句>]',
    summary: 'メッセージ センターの対応期限を近い順に、この会話での対応状況とともに表示します',
    examples: ['期限一覧', 'Teams の期限一覧', '今週の期限一覧'],
  },
};
