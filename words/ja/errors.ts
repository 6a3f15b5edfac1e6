import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Errors = Words['errors'];

const HEALTH_UNKNOWN = 'サービス自体の状態はわかりません。';

/** `text` in brackets, if there is any. */
function bracketed(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}

/** What failed, what to do, and who can fix it. */
const HEALTH: Errors['health'] = {
  'source-unreachable': () => ({
    title: 'Microsoft のサービス正常性に接続できません',
    text: `サービス正常性 API から応答がなく、以前のデータもありません。${HEALTH_UNKNOWN}1 分後にもう一度お試しください。続く場合は、ボットの運用担当者がネットワークを確認してください。`,
  }),
  'source-timeout': () => ({
    title: 'Microsoft のサービス正常性が時間内に応答しませんでした',
    text: `API の応答に時間がかかりすぎ、以前のデータもありません。${HEALTH_UNKNOWN}1 分後にもう一度お試しください。`,
  }),
  'source-throttled': ({ wait }) => ({
    title: 'Microsoft の要求数の制限に達しました',
    text: `サービス正常性 API への要求が多すぎました。${wait === undefined ? '数分後にもう一度お試しください。' : `${wait}後にもう一度お試しください。`}ほかに対応は不要です。`,
  }),
  'source-failed': ({ apiCode }) => ({
    title: 'Microsoft のサービス正常性がエラーを返しました',
    text: `API の応答はエラーでした${bracketed(apiCode)}。${HEALTH_UNKNOWN}Microsoft 側の問題です。数分後にもう一度お試しください。`,
  }),
  'source-bad-answer': ({ subject }) => ({
    title:
      subject === undefined
        ? 'Microsoft のサービス正常性の応答を読み取れません'
        : `${subject} についての Microsoft の応答を読み取れません`,
    text: `応答が API の仕様と合わないため、表示しません。${HEALTH_UNKNOWN}数分後にもう一度お試しください。続く場合は、ボットの運用担当者が API のアドレスと途中のプロキシを確認してください。`,
  }),
  'source-empty': () => ({
    title: 'Microsoft のサービス正常性から空の一覧が届きました',
    text: `少し前までは項目があったため、まだ正しいものとして扱っていません。${HEALTH_UNKNOWN}数分後にもう一度お試しください。`,
  }),
  'source-refused': ({ apiCode }) => ({
    title: 'Microsoft のサービス正常性が要求を拒否しました',
    text: `ボットの要求を API が受け付けませんでした${bracketed(apiCode)}。ボットかその設定の誤りです。運用担当者がログを確認してください。`,
  }),
  'source-retired': () => ({
    title: 'ボットが読み取る API は提供を終了しました',
    text: `Service Communications API は応答を終了し、Microsoft Graph を案内しています。${HEALTH_UNKNOWN}ボットの運用担当者は HEALTH_SOURCE=graph を設定し、アプリケーションにアクセス許可 ServiceHealth.Read.All と ServiceMessage.Read.All を付与してください。`,
  }),
  'not-permitted': ({ permission }) => ({
    title: 'ボットに読み取りのアクセス許可がありません',
    text: `ボットのアプリケーションに必要なアクセス許可がありません: ${permission ?? 'サービス正常性の読み取り (ServiceHealth.Read.All)'}。テナントの Microsoft Entra 管理者がアプリケーションに追加し、管理者の同意を付与できます。`,
  }),
  'access-blocked': ({ apiCode }) => ({
    title: 'Microsoft がボットのアクセスをブロックしています',
    text: `拒否の理由はアクセス許可の不足ではありません${bracketed(apiCode)}。条件付きアクセス ポリシー、ライセンスの不足、テナントやアプリケーションのブロックが考えられます。${HEALTH_UNKNOWN}テナントの Microsoft Entra 管理者がサインイン ログで確認できます。`,
  }),
  'wrong-tenant': ({ tenant }) => ({
    title: 'ボットが別のテナントにサインインしています',
    text: `ボットのサインインは、${tenant === undefined ? '要求したテナント' : `テナント ${tenant} `}のものではありません。ボットの運用担当者が設定のテナント ID を確認してください。`,
  }),
  'not-signed-in': ({ apiCode }) => ({
    title: 'ボットが Microsoft にサインインできませんでした',
    text: `Microsoft がボットのサインインを受け付けません${bracketed(apiCode)}。シークレット、証明書、トークンの期限が切れているか、アプリケーションが登録されていない可能性があります。${HEALTH_UNKNOWN}ボットの運用担当者が資格情報を確認してください。`,
  }),
  'unknown-issue': ({ subject }) => ({
    title: subject === undefined ? 'その問題は見つかりません' : `${subject} はこのテナントにありません`,
    text: 'ID はテナントごとに異なり、影響の可能性があるテナントにだけ表示されます。解決した問題は約 30 日間、場合によってはさらに長く残ります。ID を確認するか、一覧から選んでください。',
  }),
  'unknown-announcement': ({ subject }) => ({
    title:
      subject === undefined ? 'そのメッセージは見つかりません' : `メッセージ ${subject} はこのテナントにありません`,
    text: 'ID はテナントごとに異なり、メッセージは対象のテナントにだけ届いて、期限が来ると削除されます。ID を確認するか、一覧から選んでください。',
  }),
  'unknown-service': ({ subject }) => ({
    title: subject === undefined ? 'そのサービスは見つかりません' : `「${subject}」はこのテナントにありません`,
    text: '表示されるサービスはテナントのライセンスで決まります。サービスの一覧から選んでください。',
  }),
  'no-report': ({ subject }) => ({
    title:
      subject === undefined
        ? 'インシデントの事後レポートはありません'
        : `${subject} のインシデントの事後レポートはありません`,
    text: 'Microsoft がレポートを公開するのは一部のインシデントだけで、通常は終了から 5 営業日以内です。最終版は後から公開されます。',
  }),
};

/** Why an answer is old, shown on the answer itself. */
const STALE: Errors['stale'] = {
  'source-unreachable': 'Microsoft のサービス正常性に接続できません。',
  'source-timeout': 'Microsoft のサービス正常性が時間内に応答しません。',
  'source-throttled': 'Microsoft の要求数の制限により、次の読み取りまで待っています。',
  'source-failed': 'Microsoft のサービス正常性がエラーを返しています。',
  'source-bad-answer': 'Microsoft のサービス正常性の応答を読み取れません。',
  'source-empty': 'Microsoft のサービス正常性の一覧が突然空になりました。まだ正しいものとして扱っていません。',
  'source-refused': 'Microsoft のサービス正常性がこの要求を拒否するようになりました。',
  'source-retired': 'ボットが読み取る API は提供を終了しました。',
  'not-permitted': 'ボットの読み取りのアクセス許可がなくなりました。',
  'access-blocked': 'Microsoft がボットのアクセスをブロックしています。',
  'wrong-tenant': 'ボットのサインインが別のテナントのものになっています。',
  'not-signed-in': 'ボットが Microsoft にサインインできなくなりました。',
  'unknown-issue': 'この問題は、このテナントの一覧からなくなりました。',
  'unknown-announcement': 'このメッセージは、このテナントの一覧からなくなりました。',
  'unknown-service': 'このサービスは、このテナントの一覧からなくなりました。',
  'no-report': 'このレポートは Microsoft からなくなりました。',
};

/** Why subscriptions could not be changed, and who can fix it. */
const SUBSCRIBING: Errors['subscribing'] = {
  'alerts-unavailable': {
    title: 'ここではアラートを利用できません',
    text: 'アラートに必要な設定なしで起動されたため、このボットは質問に答えるだけです。運用担当者は REDIS_URL に Redis サーバーを設定し、バックグラウンド処理 (ROLES に “worker”) を有効にしてください。',
  },
  'store-away': {
    title: '現在、登録内容を読み書きできません',
    text: '何も変更していません。質問にはお答えできます。1 分後にもう一度お試しください。続く場合は、ボットの運用担当者が Redis サーバー (REDIS_URL) を確認してください。',
  },
  'not-allowed': {
    title: 'ここの登録を変更する権限がありません',
    text: 'ゲストは変更できません。また、チームの所有者だけに限られている場合もあります。何も変更していません。チームの所有者に依頼するか、ボットとの個人チャットで登録してください。',
  },
  'not-checked': {
    title: 'ここのメンバーかどうかを Teams で確認できませんでした',
    text: 'ここの登録を変更できるのはメンバーだけですが、Teams から回答がありませんでした。何も変更していません。1 分後にもう一度お試しください。続く場合は、このアプリをチームまたはチャットから削除し、追加し直してください。',
  },
  'not-reachable': {
    title: 'この会話にはアラートを送れません',
    text: '受け取ったメッセージに、後からこの会話へ送るための情報がありません。テスト ツールでは省かれることがあります。質問にはお答えできます。Teams のチャネル、グループ チャット、またはボットとのチャットで登録してください。',
  },
};

/** What was wrong with the words of a command. `phrase` holds the words in question, cut to a label. */
const GRAMMAR: Errors['grammar'] = {
  'unknown-words': (phrase) => ({
    title: `「${phrase}」がわかりません`,
    text: 'このテナントのサービスでも、incidents、advisories、messages、new、updates、resolved、reports などの言葉でもありません。何も変更していません。',
  }),
  'ambiguous-words': (phrase) => ({
    title: 'どのサービスですか？',
    text: `「${phrase}」に当てはまるサービスが複数あります。何も変更していません。`,
  }),
  'not-excluded': (phrase) => ({
    title: `「${phrase}」は除外できません`,
    text: '除外できるのは、「Yammer以外すべてを登録」のように指定した個別のサービスだけです。何も変更していません。',
  }),
  'nothing-left': (phrase) => ({
    title: 'アラートの対象がなくなります',
    text: `「${phrase}」を除くと何も残りません。アラートをすべて止めるには、登録を解除してください。何も変更していません。`,
  }),
  'no-subject': () => ({
    title: '何をミュートしますか？',
    text: '「EX20119を4時間ミュート」や「Exchangeを1日間ミュート」のように、問題の ID かサービスの名前と、時間を入力してください。',
  }),
  'not-mutable': (phrase) => ({
    title: `「${phrase}」はミュートできません`,
    text: 'ミュートできるのは、問題 1 件、サービス 1 つ、またはすべてです (「すべて4時間ミュート」)。アラートをすべて止めるには、登録を解除してください。',
  }),
  'bad-duration': (phrase) => ({
    title: `「${phrase}」を時間として読み取れません`,
    text: '「30m」「4h」「2d」のように、分、時間、日で入力してください。何も変更していません。',
  }),
  'duration-too-short': () => ({
    title: '時間が短すぎます',
    text: 'ミュートできるのは 5 分から 30 日までです。何も変更していません。',
  }),
  'duration-too-long': () => ({
    title: '時間が長すぎます',
    text: 'ミュートできるのは 5 分から 30 日までで、自動的に終わります。何も変更していません。',
  }),
  'too-many-words': () => ({
    title: '言葉が多すぎます',
    text: '一度に指定するサービスを減らしてください。登録は追加されていきます。何も変更していません。',
  }),
};

const BUTTONS = {
  tryAgain: '再試行',
  incidents: 'すべてのインシデント',
  advisories: 'すべてのアドバイザリ',
  messages: 'メッセージ',
  services: 'サービス',
  status: '状態',
  help: 'ヘルプ',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech): Errors {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id) => `参照番号: ${id}`,
    buttons: BUTTONS,
  };
}
