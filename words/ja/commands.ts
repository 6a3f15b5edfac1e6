import type { Words } from '../en/index.ts';

const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [サービス]',
    summary: '全サービスの現在の状態、または 1 つのサービスの機能と未解決の問題を表示します',
    examples: ['状態', 'Exchangeの状態'],
  },
  history: {
    usage: 'history <サービス> [日数] [incidents]',
    summary: 'サービスがいつ、どのくらい停止していたかを、日ごとに問題の長さと合わせて表示します',
    examples: ['Exchangeの履歴', '10月のExchangeの履歴', 'history exchange 90d incidents'],
  },
  incidents: {
    usage: 'incidents [サービス] [open|resolved|all] [日数]',
    summary: '未解決のインシデントを一覧します。期間を指定すると解決済みも含みます',
    examples: ['インシデント', 'Exchangeのインシデント', 'Teamsの過去30日間のインシデント'],
  },
  incident: {
    usage: 'incident <ID> [page <n>|all]',
    summary: 'インシデントまたはアドバイザリ 1 件の状態、影響、時刻、投稿を新しい順に表示します',
    examples: ['incident EX20119', 'incident EX20119 page 2', 'incident EX20119 all'],
  },
  subscribe: {
    usage: 'subscribe [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'インシデントとアドバイザリのアラートをここに届けます。単独で入力すると選択フォームを開きます',
    examples: [
      'アラートを登録',
      'subscribe exchange teams incidents',
      'subscribe collaboration +messages',
      'subscribe all new',
    ],
  },
  only: {
    usage: 'only [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'ここのアラートを絞り込みます。指定したサービス (なければすべて) は、指定したものだけが残ります',
    examples: ['only incidents', 'only teams resolved', 'only all except yammer'],
  },
  save: {
    usage: 'save [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'ここのアラートを指定した内容に置き換えます。「subscribe」のフォームと同じです',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'できないことと、それに最も近い方法を伝えます',
    examples: ['not-offered export'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: 'ここで登録、フォロー、ミュートしているものと、設定した人と日時を表示します',
    examples: ['登録一覧'],
  },
  unsubscribe: {
    usage: 'unsubscribe [サービス…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'アラートの全部または一部を止めます。単独で入力すると、登録の一覧をボタン付きで表示します',
    examples: ['Exchangeの登録を解除', 'unsubscribe exchange advisories', 'unsubscribe all'],
  },
  mute: {
    usage: 'mute <ID|サービス|all> [5m..30d|until <時刻>]',
    summary: '問題、サービス、またはすべてのアラートをしばらく止めます。時間を指定しなければ 4 時間です',
    examples: ['mute EX20119 4h', 'Exchangeを1日間ミュート', 'mute all until 18:00'],
  },
  advisories: {
    usage: 'advisories [サービス] [open|resolved|all] [日数]',
    summary: '未解決のアドバイザリを一覧します。期間を指定すると解決済みも含みます',
    examples: ['アドバイザリ', 'Exchangeのアドバイザリ', 'Teamsの過去30日間のアドバイザリ'],
  },
  search: {
    usage: 'search <言葉>',
    summary: 'インシデント、アドバイザリ、メッセージを言葉で探し、一致度の高い順に表示します',
    examples: ['検索 calendar', '検索 sign-in mobile'],
  },
  messages: {
    usage: 'messages [サービス] [日数] [act-by] [major] [tag <タグ>]',
    summary: 'メッセージ センターの投稿を更新の新しい順に、要対応のものは期限の近い順に一覧します',
    examples: ['メッセージ', '対応が必要なメッセージ', 'messages teams 7d'],
  },
  help: {
    usage: 'help [コマンド]',
    summary: '質問できること、または 1 つのコマンドの詳しい説明を表示します',
    examples: ['ヘルプ', 'help history'],
  },
  message: {
    usage: 'message <ID> [page <n>]',
    summary: 'メッセージ センターの投稿または計画メンテナンスを 1 件表示します',
    examples: ['message MC123456'],
  },
  maintenance: {
    usage: 'maintenance [サービス]',
    summary: '計画メンテナンスを時間帯と合わせて一覧します',
    examples: ['メンテナンス', 'Exchangeのメンテナンス'],
  },
  services: {
    usage: 'services',
    summary: 'このテナントのサービスと機能を一覧します',
    examples: ['サービス一覧'],
  },
  report: {
    usage: 'report <ID>',
    summary: 'インシデント後レポートの有無と入手方法を表示します',
    examples: ['EX20119のレポート'],
  },
  unmute: {
    usage: 'unmute [ID|サービス]',
    summary: 'ミュートを 1 件またはすべて解除し、止めていたものを届けます',
    examples: ['unmute EX20119', 'ミュート解除'],
  },
  follow: {
    usage: 'follow <ID>',
    summary: '登録内容にかかわらず、1 つの問題の変化をすべてここに知らせます',
    examples: ['EX20119をフォロー'],
  },
  unfollow: {
    usage: 'unfollow <ID>',
    summary: '1 つの問題のフォローを解除します',
    examples: ['EX20119のフォローを解除'],
  },
  why: {
    usage: 'why <ID>',
    summary: '問題がここに知らされた理由、または知らされなかった理由を表示します',
    examples: ['why EX20119'],
  },
  undo: {
    usage: 'undo',
    summary: 'ここのアラートの直前の変更を元に戻します (10 分以内)',
    examples: ['元に戻す'],
  },
  test: {
    usage: 'test',
    summary: '本物のアラートと同じ形で、テスト アラートをここに送ります',
    examples: ['テストアラート'],
  },
  settings: {
    usage: 'settings',
    summary: 'ここにアラートが届く時間と方法を、変更フォームと合わせて表示します',
    examples: ['設定'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: '指定した時間帯はインシデント以外のアラートを保留し、後で 1 通にまとめて送ります',
    examples: ['quiet 18:00-08:00 weekdays', 'quiet weekends', 'quiet off'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: '決まった時刻に、新しい問題、解決した問題、未解決の問題のまとめを送ります',
    examples: ['digest daily 09:00', 'digest weekly mon 09:00', 'digest off'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'ここのアラートを、インシデントのみ、またはインシデントとアドバイザリに絞ります',
    examples: ['level incidents', 'level all'],
  },
  timezone: {
    usage: 'timezone <都市またはタイム ゾーン>',
    summary: 'ここのアラート、通知を控える時間、まとめに使う時刻の基準を設定します',
    examples: ['timezone Asia/Tokyo', 'timezone new york'],
  },
  language: {
    usage: 'language <言語>',
    summary: 'ここのアラートを書く言語を設定します',
    examples: ['language english'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: '14 日を超えて未解決のアドバイザリを、どのくらいの頻度で知らせるかを設定します',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  operator: {
    usage: 'operator',
    summary: 'ボット自体の稼働状況を運用担当者に表示します',
    examples: ['operator'],
  },
  hi: {
    usage: 'hi',
    summary: 'あいさつをして、質問できることを表示します',
    examples: ['こんにちは'],
  },
};

/** Words for each command, by name. */
export function commandsWords(): Words['commands'] {
  return COMMANDS;
}
