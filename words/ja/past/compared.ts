import type { Words } from '../../en/index.ts';
import type { LastOutageWords, MttrWords } from '../../en/past/compared.ts';
import type { Speech } from '../../speech.ts';

const LINES: Words['compared']['lines'] = {
  available: '稼働率',
  downtime: '停止時間',
  incidents: 'インシデント',
  longest: '最長',
  meanTime: '平均解決時間',
  notKnown: '不明',
};

/** Words for `compare`, `last-outage` and `mttr`. */
export function comparedWords(speech: Speech): Words['compared'] {
  return {
    title: (services, period) => `${services}の比較、${period}`,
    lines: LINES,
    none: '–',
    charts: { hours: '停止時間（時間）', minutes: '停止時間（分）' },
    leftOut: (services) =>
      `並べられるのは可用性の低い3件までです。表示していないサービス：${services}。「エクスポート」にはすべて入ります。`,
    whichFirst: { title: 'どのサービスですか？', text: '最初のサービスを選び、次に比べるサービスを選んでください。' },
    whichOther: (service) => ({
      title: `${service}をどのサービスと比べますか？`,
      text: '1つ選ぶか、2つか3つを指定してください：前四半期のExchangeとTeamsを比較',
    }),
    lastOutage: lastOutageWords(),
    mttr: mttrWords(speech),
  };
}

function lastOutageWords(): LastOutageWords {
  return {
    title: (services) => (services === undefined ? 'すべてのサービスの最後の障害' : `${services}の最後の障害`),
    goesOn: (duration) => `まだ続いています（これまで${duration}）。`,
    over: (ago, duration) => `${ago}に終わりました（${duration}続きました）。`,
    none: (since) => `${since}以降、障害は知られていません。それより前のことはわかりません。`,
    rule: 'インシデントだけを数え、アドバイザリと誤検知は含めません。',
    facts: { when: '日時', service: 'サービス' },
    since: (start) => `${start}から`,
  };
}

function mttrWords({ count, row }: Speech): MttrWords {
  return {
    title: (services, period) =>
      services === undefined ? `平均解決時間、${period}` : `${services}の平均解決時間、${period}`,
    mean: (mean, incidents) => count(incidents, { other: `平均${mean}（インシデント#件）。` }),
    none: 'この期間に解決したインシデントはありません。',
    rule: 'Microsoftが示す開始から終了までの時間です。インシデントは終了した期間に数えます。アドバイザリは含めません。',
    facts: { median: '中央値', own: '当方の記録', notCounted: '対象外', reaches: '不明' },
    own: (mean, incidents) => count(incidents, { other: `平均${mean}（インシデント#件）` }),
    before: (day) => `${day}より前`,
    notCounted: (unresolved, falsePositives, withoutTime) =>
      row([
        ...(unresolved > 0 ? [count(unresolved, { other: '未解決#件' })] : []),
        ...(falsePositives > 0 ? [count(falsePositives, { other: '誤検知#件' })] : []),
        ...(withoutTime > 0 ? [count(withoutTime, { other: '長さ不明#件' })] : []),
      ]),
    shortest: (details) => `最短：${details}`,
    longest: (details) => `最長：${details}`,
    button: '平均解決時間',
    lastOutage: '最後の障害',
  };
}
