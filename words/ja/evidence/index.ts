import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';
import { paperWords } from './paper.ts';

type Evidence = Words['evidence'];

const REFUSED: Evidence['refused'] = {
  'too-large': {
    title: '1 つの文書には多すぎます',
    text: '1 か月など短い期間、または 1 つのサービスに絞ってください。',
  },
  busy: { title: 'ほかの文書を作成しています', text: '1 分ほど待ってから、もう一度お試しください。' },
  'too-fast': { title: '続けて文書を依頼しました', text: '次の依頼まで 1 分ほどお待ちください。' },
  'record-away': {
    title: '現在、記録を読み取れません',
    text: '記録がないと内容が欠けるため、証拠資料は作成していません。しばらくしてからもう一度お試しください。続く場合は、このボットの管理者にお知らせください。',
  },
  'not-yet': {
    title: 'その期間はまだ始まっていません',
    text: '証拠資料は過去についてのものです。すでに始まった月を指定してください。',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech): Evidence {
  const { number } = speech;
  return {
    paper: paperWords(speech),
    title: (service, period) => `証拠資料: ${service}、${period}`,
    summary: (service, period, verdict) => ja`${service}の証拠資料（${period}）: ${verdict}`,
    incidents: (incidents, downtime) => ja`インシデント ${number(incidents)} 件、停止時間${downtime}`,
    noIncident: '既知のインシデントなし',
    claimBy: (date) => ja`請求期限: ${date}`,
    claimWas: (date) => ja`請求期限は${date}で終了しました`,
    terms: 'Microsoft の条件での一般的な期限です。実際の期限はご契約の条件によります。',
    goesOn: '期間がまだ終わっていないため、現時点でわかっている内容です。',
    names: {
      availability: '可用性',
      downtime: '停止時間',
      notKnown: '不明',
      incidents: 'インシデント',
      claim: '請求',
      hash: 'ハッシュ',
    },
    which: {
      title: 'どのサービスの証拠資料ですか?',
      text: 'サービス クレジットの請求や監査のための資料です（PDF、CSV、JSON）。',
    },
    buttons: { availability: '可用性', again: '作り直す', history: '履歴' },
    refused: REFUSED,
  };
}
