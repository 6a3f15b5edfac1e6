import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['impact']['verdicts'] = {
  microsoft: (service) =>
    `Microsoftが${service}の問題を認めています。お困りの内容と同じかどうか、本文をご確認ください。`,
  'perhaps-microsoft': (service) =>
    `Microsoft側の可能性があります。${service}の新しいアドバイザリがあり、こちらでも何かが起きています。両方を見比べてください。`,
  'advisory-alone': (service) =>
    `Microsoftに${service}の新しいアドバイザリがあります。こちらに影響がある様子は見られません。`,
  'unread-and-felt': (service) =>
    `こちらでは${service}に問題がありそうです。Microsoftの情報を今は読めないため、どちらの問題かは分かりません。`,
  unread: (service) => `今は読める情報が少なすぎて、${service}については何も言えません。`,
  'wide-here': (service) =>
    `多くの人が気付いており、${service}の利用もいつもよりかなり少なくなっています。自社のネットワークか、Microsoftがまだ気付いていないのかもしれません。`,
  'part-of-us': (service) =>
    `多くの人が気付いていますが、${service}の利用はいつもどおりです。拠点、ネットワーク、アプリなど一部だけの問題かもしれません。`,
  'many-here': () => '自社のネットワークか、Microsoftがまだ気付いていないのかもしれません。',
  'fell-and-some': (service) =>
    `何人かが気付いており、${service}の利用もいつもよりかなり少なくなっています。自社のネットワークか、Microsoftがまだ気付いていないのかもしれません。`,
  'just-some': (service) =>
    `${service}の利用はいつもどおりです。この人たちだけの、端末、ネットワーク、アカウントの問題かもしれません。`,
  'some-here': () => 'この人たちだけの問題か、大きな問題の始まりかもしれません。',
  'fell-alone': (service) =>
    `${service}の利用がいつもよりかなり少ないものの、使えないと言った人はいません。障害か、静かな日なだけかもしれません。`,
  uncounted: () => 'Microsoftからの新しい報告はありません。こちらの人の声は今は読めません。',
  'all-quiet': (service) =>
    `${service}に問題がある様子はありません。正常である証明ではないので、使えない場合はお知らせください。`,
};

const MICROSOFT: Words['impact']['microsoft'] = {
  title: 'Microsoftの情報',
  incident: (ids) => `インシデントが発生中です: ${ids}`,
  advisory: (ids) => `インシデントはありませんが、新しいアドバイザリがあります: ${ids}`,
  older: (ids) => `インシデントはありません。アドバイザリは1日以上前のものです: ${ids}`,
  nothing: 'Microsoftからの報告はありません。',
  unknown: 'Microsoftの情報を今は読めません。',
  limits: 'Microsoftがお使いのテナント向けに公開した情報です。人が気付いてからしばらく後に出ることがよくあります。',
};

const NO_TELEMETRY: Words['impact']['telemetry']['none'] = {
  off: () => '自社のテレメトリは読んでいません。このボットの運用者が有効にできます。',
  'no-metrics': () => 'Microsoftはこのサービスの数値をテナントに提供していません。',
  'not-in-cloud': () =>
    '自社のテレメトリは読んでいません。お使いのクラウド、または正常性データの読み取り方法では利用できません。',
  'not-permitted': (permission) =>
    `自社のテレメトリを読めません。管理者がアクセス許可 ${permission} を付与する必要があります。`,
  'not-licensed': () =>
    'Microsoftはお使いのテナントにテレメトリを提供していません。特定のプランの5,000ライセンス以上、サインインにはEntra ID P1かP2が必要です。',
  'not-found': () =>
    'Microsoftはこのテレメトリをお使いのテナントに提供していないか、移動しました。プレビューの機能です。',
  throttled: () =>
    '自社のテレメトリは数分間読みません。Microsoftから待つよう求められたか、この1時間の要求を使い切りました。',
  failed: () => '自社のテレメトリを今は読めません。',
};

const METRICS: Words['impact']['telemetry']['metrics'] = {
  'mail-delivered': '配信されたメール',
  'exchange-connections': 'Exchangeへの成功した接続',
  'teams-chat': 'Teamsのチャット メッセージ',
  'teams-meetings': 'Teams会議への参加',
  'word-web': 'Web版Wordの利用者',
  'excel-web': 'Web版Excelの利用者',
  'mfa-sign-ins': 'MFAでのサインイン',
  'saml-sign-ins': 'SAMLでのサインイン',
};

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech): Words['impact'] {
  return {
    title: (service) => `${service}: 自社の問題か、Microsoftの問題か`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: { fails: '自分も使えない', works: 'また使えるように', impact: '自社かMicrosoftか' },
    reported: reportedWords(speech),
    whichService: { title: '自社の問題か、Microsoftの問題か', text: 'どのサービスですか？' },
  };
}

function peopleWords({ number }: Speech): Words['impact']['people'] {
  const lately = (minutes: number) => `直近${number(minutes)}分間`;
  return {
    title: 'こちらの人の声',
    nobody: (service, minutes) => `${lately(minutes)}に${service}が使えないと言った人はいません。`,
    few: (service, minutes) => `${lately(minutes)}に${service}が使えないと言った人が1人か2人います。`,
    many: (people, service, minutes) => `${lately(minutes)}に${number(people)}人が${service}が使えないと言っています。`,
    inAll: (people) => `直近3時間では${number(people)}人です。`,
    unknown: 'こちらの人の声は今は読めません。',
    limits: 'このボットに伝えた人だけです。1人は1回だけ数え、名前は出しません。多くの人は誰にも伝えません。',
    chart: '30分ごとの人数',
    picture: (bars) => `使えない人の30分ごとの人数。${bars}`,
    bar: (time, people) => `${time}: ${number(people)}人`,
  };
}

function telemetryWords({ number }: Speech): Words['impact']['telemetry'] {
  return {
    title: '自社のテレメトリ',
    none: NO_TELEMETRY,
    metrics: METRICS,
    counts: (metric, now, before) => `${metric}: 1時間で${number(now)}、1週間前は${number(before)}`,
    shares: (metric, now, before) => `${metric}: ${now}、1週間前は${before}`,
    empty: 'Microsoftからこの時間の数値が届きませんでした。',
    trends: {
      fell: '利用が半分未満に減ったか、接続に失敗しています。',
      usual: '利用は1週間前とほぼ同じです。',
      unclear: '数値からは、減少したともいつもどおりとも言えません。',
    },
    limits: (time) =>
      `${time}までにMicrosoftが数えた値です（プレビュー）。減少は自社のネットワークや休日によることもあります。`,
  };
}

function reportedWords({ number }: Speech): Words['impact']['reported'] {
  return {
    counted: (service) => `数えました: ${service}が使えない方に加えました。名前は出しません。`,
    others: (people, minutes) => `直近${number(minutes)}分間に${number(people)}人がそう言っています。`,
    issue: (id) => `Microsoftでは${id}が発生中です。これに当たる場合は、そちらでも数えられます。`,
    silent: 'Microsoftからは、これに当たる報告はありません。',
    takenBack: (service) => `取り消しました: ${service}が使えない方に数えません。`,
    nothingToTakeBack: (service) => `${service}が使えない方には数えていませんでした。`,
    affectedBy: (id) => `${id}の影響あり`,
  };
}
