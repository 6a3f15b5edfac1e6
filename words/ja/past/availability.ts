import type { Words } from '../../en/index.ts';
import type { FactWords, RowWords } from '../../en/past/availability.ts';
import type { Speech } from '../../speech.ts';

type Availability = Words['availability'];

const RULES: Availability['rules'] = {
  incidents: 'インシデントがあった時間をすべて停止と見なし、重なる時間は一度だけ数えます。アドバイザリは含めません。',
  all: 'インシデントまたはアドバイザリがあった時間をすべて停止と見なし、重なる時間は一度だけ数えます。',
};

const FACTS: Availability['facts'] = {
  available: '稼働率',
  downtime: '停止時間',
  longest: '最長',
  notKnown: '不明',
  maintenance: 'メンテナンス',
  notCounted: '対象外',
};

const CHARTS: Availability['charts'] = {
  hours: {
    day: '停止した時間（日別、単位は時間）',
    week: '停止した時間（週別、単位は時間）',
    month: '停止した時間（月別、単位は時間）',
  },
  minutes: {
    day: '停止した時間（日別、単位は分）',
    week: '停止した時間（週別、単位は分）',
    month: '停止した時間（月別、単位は分）',
  },
};

const BUTTONS: Availability['buttons'] = {
  byFeature: '機能別',
  asAWhole: 'サービス全体',
  incidentsOnly: 'インシデントのみ',
  withAdvisories: 'アドバイザリも含む',
  history: '履歴',
  evidence: '証拠資料',
  allServices: 'すべてのサービス',
  earlier: '◀ 前へ',
  later: '次へ ▶',
};

/** Words for `availability` and `downtime`. */
export function availabilityWords(speech: Speech): Availability {
  const { count, percent } = speech;
  const incidents = (total: number) => count(total, { other: 'インシデント#件' });
  const issues = (total: number) => count(total, { other: '問題#件' });
  return {
    titles: {
      availability: (service, period) => `${service}の稼働率、${period}`,
      downtime: (service, period) => `${service}の停止時間、${period}`,
    },
    allServices: 'すべてのサービス',
    services: (total) => count(total, { other: '#件のサービス' }),
    rules: RULES,
    total: { incidents, all: issues },
    available: (share) => `稼働率は${percent(share)}です。`,
    availableOfKnown: (share) => `わかっている時間の稼働率は${percent(share)}です。`,
    share: (share) => percent(share),
    none: { incidents: 'インシデントはありません。', all: 'インシデントもアドバイザリもありません。' },
    down: (duration, what) => `停止時間は${duration}、${what}です。`,
    unexplained: (duration) => `停止時間は${duration}です。原因となる問題はわかっていません。`,
    stillOpen: (total) => count(total, { other: '#件はまだ続いています。' }),
    nothingKnown: 'この期間については何もわかりません。',
    notBegun: 'この期間はまだ始まっていません。',
    worst: (service, share, down, of) =>
      `${of}件のサービスのうち${count(down, { other: '#件' })}が停止しました。最も低いのは${service}の${percent(share)}です。`,
    noneDown: (services) => count(services, { other: '#件のサービスはどれも停止しませんでした。' }),
    ...factWords(speech),
    charts: CHARTS,
    ...rowWords(speech),
    summary: (title, verdict) => `${title}：${verdict}`,
    buttons: BUTTONS,
    before: (period) => `◀ ${period}`,
    after: (period) => `${period} ▶`,
  };
}

/** Names and values of what stands below the sentence that answers. */
function factWords({ count, row }: Speech): FactWords {
  return {
    facts: FACTS,
    longest: (duration, id) => `${duration}（${id}）`,
    notKnown: (duration) => `${duration}（稼働にも停止にも数えません）`,
    notKnownGaps: (duration, gaps) =>
      `${duration}（稼働にも停止にも数えません。${count(gaps, { other: '記録の空白#件' })}）`,
    maintenance: (duration) => `予定${duration}（停止に数えません）`,
    maintenanceDown: (duration, down) => `予定${duration}（うち停止${down}）`,
    notCounted: (advisories, falsePositives) =>
      row([
        ...(advisories > 0 ? [count(advisories, { other: 'アドバイザリ#件' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { other: '誤検知#件' })] : []),
      ]),
  };
}

/** Rows of parts and services, and what a picture says. */
function rowWords({ row }: Speech): RowWords {
  return {
    picture: (title, bars) => `${title}：${row(bars)}`,
    bar: (name, duration) => `${name} ${duration}`,
    barNotKnown: (name) => `${name} 不明`,
    features: '機能別',
    noFeature: '機能の指定なし',
    row: (duration, what) => `停止${duration}、${what}`,
    rowUp: '停止なし',
    rowNotKnown: '不明',
    within: (duration) => `この期間は${duration}`,
    alsoDown: (names) => `ほかに停止：${names}`,
    notDown: (names) => `停止なし：${names}`,
    unknownOf: (names) => `不明：${names}`,
  };
}
