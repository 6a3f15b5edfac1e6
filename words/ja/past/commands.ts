import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<Words['commands'], 'history' | 'availability' | 'downtime'> = {
  history: {
    usage: 'history <サービス> [日数] [incidents]',
    summary: 'サービスにいつ、どのくらい障害があったかを日ごとに、問題の長さと合わせて表示します',
    examples: ['Exchangeの履歴', '10月のExchangeの履歴', '過去90日のExchangeのインシデントの履歴'],
  },
  availability: {
    usage: 'availability [サービス…|all] [期間] [advisories] [features]',
    summary: '期間中のサービスの稼働率と、停止した時間や原因を表示',
    examples: ['稼働率', '10月のExchangeの稼働率', '過去90日のExchange、Teamsの稼働率'],
  },
  downtime: {
    usage: 'downtime [サービス…|all] [期間] [advisories] [features]',
    summary: '期間中にサービスが停止した時間を、長い問題から順に表示',
    examples: ['Teamsの停止時間', '10月の停止時間'],
  },
};
