import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<
  Words['commands'],
  'history' | 'availability' | 'downtime' | 'compare' | 'last-outage' | 'mttr' | 'reports'
> = {
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
  compare: {
    usage: 'compare <サービス…> [期間]',
    summary: 'サービスの稼働率、停止時間、インシデントの数を並べて表示',
    examples: ['ExchangeとTeamsを比較', '前四半期のExchangeとTeamsを比較'],
  },
  'last-outage': {
    usage: 'last-outage [サービス…]',
    summary: '最後の障害がいつ、どのくらい続き、何日前だったかを表示',
    examples: ['最後の障害', 'Teamsの最後の障害'],
  },
  mttr: {
    usage: 'mttr [サービス…] [期間]',
    summary: 'インシデントの平均解決時間を、最短と最長と合わせて表示',
    examples: ['MTTR', '過去90日のExchangeのMTTR', '10月のTeamsの平均解決時間'],
  },
  reports: {
    usage: 'reports [サービス…] [期間]',
    summary: '公開されたインシデントの事後レポートを新しい順に表示',
    examples: ['レポートの一覧', '2026年のExchangeのレポート', '先月のレポートの一覧'],
  },
};
