import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type History = Words['history'];

/** What a day was like. */
const KINDS: History['kinds'] = {
  outage: '中断',
  incident: 'インシデント',
  degraded: '低下 (原因不明)',
  advisory: 'アドバイザリのみ',
  ok: '問題なし',
  unknown: '不明',
};

/** Words for `history`, and for strips of days. */
export function historyWords({ count, number, percent }: Speech): History {
  const days = (total: number) => count(total, { other: '# 日' });
  return {
    kinds: KINDS,
    days: {
      on: (kind, total, ranges) => `${kind}: ${days(total)} (${ranges})`,
      some: (kind, total) => `${kind}: ${days(total)}`,
      allOf: (kind, total) => `${kind}: 全 ${days(total)}`,
    },
    title: (service, period) => `${service}、${period}`,
    picture: (title, shown) => `${title}。${shown}`,
    summary: (title, verdict) => `${title}: ${verdict}`,
    verdict: verdictWords({ count }),
    availability: (share) =>
      `稼働率 ${percent(share)}。インシデントの間はすべて停止と見なし、アドバイザリは含めません。`,
    availabilityOfKnown: (share) =>
      `わかっている時間の稼働率 ${percent(share)}。インシデントの間はすべて停止と見なし、アドバイザリは含めません。`,
    reachesTo: (date) => ja`記録は${date}からです。それより前のことはわかりません。`,
    weeks: '1 本の棒が 1 週間で、最も悪かった日を表します。',
    hours: (days: number) =>
      days === 1 ? 'インシデントのあった時間（日ごと）' : `インシデントのあった時間（各日付から最大${days}日間）`,
    available: '稼働率',
    more: (total) => `ほか ${number(total)} 件`,
    soFar: (duration) => `現在まで ${duration}`,
    notListed: 'Microsoft の一覧にはもうありません',
    buttons: {
      incidentsOnly: 'インシデントのみ',
      withAdvisories: 'アドバイザリも表示',
      longestFirst: '長い順',
      newestFirst: '新しい順',
    },
  };
}

/** The sentence that answers. */
function verdictWords({ count }: Pick<Speech, 'count'>): History['verdict'] {
  return {
    nothingKnown: 'この期間のことはわかりません。',
    interruptions: (total) => `中断 ${total}。原因はわかりません。`,
    noIncidents: 'インシデントはありません。',
    noIncidentsKnown: 'わかっているインシデントはありませんが、記録のない日があります。',
    incidents: (incidents, total) => `${count(incidents, { other: 'インシデント # 件' })}、合計 ${total}。`,
    one: (total) => `インシデント 1 件、${total}。`,
    stillOpen: (verdict, open) => `${verdict}${count(open, { other: '# 件は未解決です。' })}`,
    last: (service, id, date, duration) => ja`${service}の最後のインシデント: ${id}、${date}、${duration}。`,
    lastOf: (last, all) => `${last}${all}`,
    open: (service, id, date, duration) =>
      ja`${service}に未解決のインシデントがあります: ${id}、${date}から、現在まで ${duration}。`,
  };
}
