import type { Words } from '../en/index.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [サービス]',
    summary: '全サービスの現在の状態、または 1 つのサービスの機能と未解決の問題を表示します',
    examples: ['状態', 'Exchangeの状態'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'incidents [サービス] [open|resolved|all] [日数]',
    summary: '未解決のインシデントを一覧表示します。期間を指定すると解決済みも含みます',
    examples: ['インシデント', 'Exchangeのインシデント', 'Teamsの過去30日間のインシデント'],
  },
  incident: {
    usage: 'incident <ID> [page <n>|all]',
    summary: 'インシデントまたはアドバイザリ 1 件の状態、影響、時刻、投稿を新しい順に表示します',
    examples: ['EX20119', 'EX20119のすべての履歴', 'incident EX20119 page 2'],
  },
  subscribe: {
    usage: 'subscribe [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'インシデントとアドバイザリのアラートをここに届けます。単独で入力すると選択フォームを開きます',
    examples: [
      'アラートを登録',
      'ExchangeとTeamsのインシデントを登録',
      'すべてのメッセージを登録',
      'すべての新しい問題を登録',
    ],
  },
  only: {
    usage: 'only [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'ここのアラートを絞り込みます。指定したサービス (指定がなければすべて) では、指定したものだけが届きます',
    examples: ['only incidents', 'only teams resolved', 'only all except yammer'],
  },
  save: {
    usage: 'save [サービス…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'ここのアラートを指定した内容に置き換えます。「登録」のフォームと同じです',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: 'できないことと、それに最も近い方法を伝えます',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: 'ここで登録、フォロー、ミュートしているものと、設定した人と日時を表示します',
    examples: ['登録一覧'],
  },
  unsubscribe: {
    usage: 'unsubscribe [サービス…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: 'アラートの全部または一部を止めます。単独で入力すると、登録の一覧をボタン付きで表示します',
    examples: ['Exchangeの登録を解除', 'Exchangeのアドバイザリの登録を解除', 'すべての登録を解除'],
  },
  mute: {
    usage: 'mute <ID|サービス|all> [5m..30d|until <時刻>]',
    summary: '問題、サービス、またはすべてのアラートをしばらく止めます。時間を指定しなければ 4 時間です',
    examples: ['EX20119を4時間ミュート', 'Exchangeを1日間ミュート', 'すべて18:00までミュート'],
  },
  advisories: {
    usage: 'advisories [サービス] [open|resolved|all] [日数]',
    summary: '未解決のアドバイザリを一覧表示します。期間を指定すると解決済みも含みます',
    examples: ['アドバイザリ', 'Exchangeのアドバイザリ', 'Teamsの過去30日間のアドバイザリ'],
  },
  search: {
    usage: 'search <言葉>',
    summary: 'インシデント、アドバイザリ、メッセージを言葉で探し、一致度の高い順に表示します',
    examples: ['検索 カレンダー', '検索 サインイン 電話'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'messages [サービス] [日数] [act-by] [major] [tag <タグ>] [words <語句>]',
    summary: 'メッセージ センターの投稿を更新の新しい順に、要対応のものは期限の近い順に一覧表示します',
    examples: ['メッセージ', '対応が必要なメッセージ', 'Teamsの過去7日間のメッセージ'],
  },
  help: {
    usage: 'help [コマンド]',
    summary: '質問できること、または 1 つのコマンドの詳しい説明を表示します',
    examples: ['ヘルプ', 'ヘルプ 履歴'],
  },
  message: {
    usage: 'message <ID> [page <n>]',
    summary: 'メッセージ センターの投稿または計画済みメンテナンスを 1 件表示します',
    examples: ['MC123456'],
  },
  maintenance: {
    usage: 'maintenance [サービス]',
    summary: '計画済みメンテナンスを時間帯と合わせて一覧表示します',
    examples: ['メンテナンス', 'Exchangeのメンテナンス'],
  },
  services: {
    usage: 'services',
    summary: 'このテナントのサービスと機能を一覧表示します',
    examples: ['サービス一覧'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'unmute [ID|サービス]',
    summary: 'ミュートを 1 件またはすべて解除し、保留していたアラートを届けます',
    examples: ['EX20119のミュート解除', 'ミュート解除'],
  },
  follow: {
    usage: 'follow <ID>',
    summary: '登録内容にかかわらず、1 つの問題の変化をすべてここにお知らせします',
    examples: ['EX20119をフォロー'],
  },
  unfollow: {
    usage: 'unfollow <ID>',
    summary: '1 つの問題のフォローを解除します',
    examples: ['EX20119のフォローを解除'],
  },
  why: {
    usage: 'why <ID>',
    summary: '問題がここに投稿された理由、またはされなかった理由を表示します',
    examples: ['EX20119の理由'],
  },
  take: {
    usage: 'take [ID]',
    summary: 'インシデントを担当することを、ここの全員に知らせます',
    examples: ['EX20119は私が対応します'],
  },
  release: {
    usage: 'release [ID]',
    summary: 'インシデントの担当を外します',
    examples: ['EX20119の担当を外す'],
  },
  handover: {
    usage: 'handover [ID] <@名前>',
    summary: 'メンションした人にインシデントを引き渡します',
    examples: ['EX20119を引き渡す'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary: '多くの人がサービスを使えないと言い、Microsoftがまだ何も報告していないときに警告します',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <サービス>',
    summary: '自社の問題かMicrosoftの問題かを、Microsoftの情報、こちらの人の声、自社のテレメトリから示します',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'affected [yes|no|unsure] [ID|サービス]',
    summary: 'インシデントの影響の有無や、サービスが使えないことを数えます',
    examples: ['EX20119の影響あり', 'affected exchange', 'EX20119の担当は？'],
  },
  note: {
    usage: 'メモ <ID> [回避策] <本文|off>',
    summary: 'インシデントのカードに、全員向けのメモや回避策を載せます',
    examples: ['メモ EX20119 Web版のOutlookは使えます'],
  },
  announce: {
    usage: 'お知らせ [ID]',
    summary: 'ユーザー向けのわかりやすいお知らせを下書きします。編集してチャネルに投稿でき、状況に合わせて更新されます',
    examples: ['お知らせ EX20119'],
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
    examples: ['平日18:00-08:00は通知を控えて', '土日は通知を控えて', '通知を控える時間なし'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: '決まった時刻に、新しい問題、解決した問題、未解決の問題のまとめを送ります',
    examples: ['毎日09:00にまとめ', '毎週月曜09:00にまとめ', 'まとめ不要'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: 'ここのアラートを、インシデントのみ、またはインシデントとアドバイザリに絞ります',
    examples: ['レベル インシデント', 'レベル すべて'],
  },
  timezone: {
    usage: 'timezone <都市またはタイム ゾーン>',
    summary: 'ここのアラート、通知を控える時間、まとめに使う時刻の基準を設定します',
    examples: ['タイム ゾーン Asia/Tokyo', 'タイム ゾーン new york'],
  },
  language: {
    usage: 'language <言語>',
    summary: 'ここのアラートを書く言語を設定します',
    examples: ['言語を日本語に', '言語を英語に'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: '14 日を超えて未解決のアドバイザリを、どのくらいの頻度でお知らせするかを設定します',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: 'ここでの回答を全員に見せるか、質問した人だけに見せるかを設定します',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: '<@人や@タグ> をメンション',
    summary: '新しいインシデントのときに人やタグをメンションします',
    examples: ['@Ieva @オンコール をメンション', 'メンションをオフにして'],
  },
  remind: {
    usage: '<時間>続報がなければ知らせて',
    summary: '未解決のインシデントに続報がないことをお知らせします',
    examples: ['4時間続報がなければ知らせて', '続報なしの通知をオフにして'],
  },
  escalate: {
    usage: '<時間>後にエスカレーション',
    summary: '誰も担当しないインシデントを別の場所にも投稿します',
    examples: ['30分後にエスカレーション', 'エスカレーションをオフにして'],
  },
  teamwork: {
    usage: '共同作業を<オン|オフ>にして',
    summary: 'カードで担当者になる、メモを残すなどの機能をオンまたはオフにします',
    examples: ['共同作業をオンにして', '共同作業をオフにして'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: 'ボット自体の稼働状況を運用担当者に表示します',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
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
