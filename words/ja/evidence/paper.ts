import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

type Paper = Words['evidence']['paper'];

const HEADINGS: Paper['headings'] = {
  summary: '概要',
  incidents: 'インシデント',
  advisories: 'アドバイザリ',
  watched: '監視した範囲',
  statuses: '状態の推移',
};

const NAMES: Paper['names'] = {
  service: 'サービス',
  tenant: 'テナント',
  period: '期間',
  inUtc: 'UTC での期間',
  until: '判明している範囲',
  availability: '可用性',
  downtime: '停止時間',
  known: '判明している時間',
  unknown: '不明な時間',
  maintenance: '予告されたメンテナンス',
  incidents: 'インシデント',
  advisories: 'アドバイザリ',
  claim: '請求期限',
  classification: '分類',
  feature: '機能',
  impact: '影響',
  status: '状態',
  start: '開始',
  end: '終了',
  firstStart: '最初に公開された開始',
  firstEnd: '最初に公開された終了',
  firstSeen: '当方での最初の確認',
  resolvedSeen: '当方での解決の確認',
  duration: '継続時間',
  inPeriod: 'この期間内',
  affected: '影響を受けた人数',
};

const COLUMNS: Paper['columns'] = {
  id: 'ID',
  title: 'タイトル',
  start: '開始',
  end: '終了',
  inPeriod: '期間内',
  seen: '確認',
  from: '開始',
  to: '終了',
  because: '理由',
};

const KINDS: Paper['kinds'] = { incident: 'インシデント', advisory: 'アドバイザリ' };

const TEXTS: Paper['texts'] = {
  rule: '停止時間とは、Microsoft が公開した開始から終了までの間で、1 件以上のインシデントがあった時間です。同時に起きたインシデントは 1 回だけ数えます。アドバイザリと予告されたメンテナンスは数えません。何もわかっていない時間は、稼働とも停止とも数えず、割合にも含めません。',
  terms:
    'Microsoft は通常、インシデントの翌月末までの請求を求めています。実際の期限は、ご契約のサービス レベル契約によります。',
  noAdvisories: 'この期間に、このサービスの既知のアドバイザリはありません。',
  noGaps: '空白はありません。記録が始まってから、サービスを監視し続けていました。',
  gaps: '次の時間は監視していません。その間の出来事は、後で Microsoft の一覧に残っていなければ欠けている可能性があります。',
  recordEmpty: 'このボット自身の記録はまだありません。時刻はすべて Microsoft によるものです。',
  older: '記録の開始より前',
  notPublished: '未公開',
  noLongerListed: '解決と発表される前に、Microsoft の一覧から消えました。',
  nobodyAsked: '回答なし',
  postCut: 'ここでは途中まで、全文は JSON ファイル',
  edited: 'Microsoft による変更後',
  open: '継続中',
  noPosts: 'Microsoft は文章を公開していません。',
  unknown: '不明',
  check:
    'この文書と同時に作成した JSON ファイルには、同じ内容が入っています。ハッシュは、その「facts」の部分を正規形（RFC 8785）で書いたものの SHA-256 です。両方が一致すれば、その後に内容は変更されていません。ハッシュは 3 つのファイルが同じ内容であることを示すもので、署名ではありません。',
};

const REASONS: Paper['reasons'] = {
  off: 'ボットの停止',
  source: 'Microsoft のインターフェイスの応答なし',
};

/** What is printed in evidence. */
export function paperWords({ number }: Speech): Paper {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at, version) => `${at} に Service Health ${version} が作成`,
    author: 'Service Health',
    pageOf: (page, pages) => `${page} / ${pages} ページ`,
    posts: (total) => `Microsoft の投稿（${number(total)} 件）`,
    nothing: (service) => ja`この期間に、${service}の既知のインシデントはありません。`,
    claimFor: (month, by) => ja`${month}分: ${by}まで`,
    source: (name) =>
      ja`インシデント、アドバイザリ、投稿は${name}から、およそ 1 分ごとに読み取っています。「当方での確認」とある時刻を除き、時刻は Microsoft が公開したものです。`,
    recordSince: (at) => ja`ボット自身の記録の開始: ${at}`,
    changedTo: (kind, at) => `${kind}（${at} から）`,
    hash: (sha256) => `内容の SHA-256: ${sha256}`,
    cut: (fit) =>
      `Microsoft の投稿をすべて印刷するとページが多くなりすぎるため、${number(fit.posts)} 件のうち ${number(fit.cut)} 件は ${number(fit.letters)} 文字までにし、その旨を記しています。ほかに省いたものはありません。この文書と一緒に作られた JSON ファイルと CSV ファイルに、すべての投稿の全文があります。`,
    seenAt: (at) => `当方での確認: ${at}`,
    affected: (yes, no, unsure) =>
      `はい ${number(yes)}、いいえ ${number(no)}、わからない ${number(unsure)}（Teams での回答。会話ごとに 1 人 1 回）`,
  };
}
