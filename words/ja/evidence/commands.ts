import type { Words } from '../../en/index.ts';

/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS: Pick<Words['commands'], 'evidence' | 'export' | 'report'> = {
  report: {
    usage: 'report <ID>',
    summary: 'インシデントの事後レポートの有無と入手方法を表示します',
    examples: ['EX20119のレポート'],
  },
  evidence: {
    usage: 'evidence [サービス] [月|期間]',
    summary: 'サービスの 1 か月のインシデントを PDF、CSV、JSON にまとめます（クレジット請求や監査用）',
    examples: ['Exchangeの証拠資料', 'Exchangeの10月の証拠資料', 'Teamsの前四半期の証拠資料'],
  },
  export: {
    usage: 'export <一覧|履歴> [as csv|as json]',
    summary: '一覧や履歴を、表計算ソフトやプログラム用のファイルにします',
    examples: ['先月のExchangeのインシデントをエクスポート', 'メッセージをエクスポート', 'export history teams 90d'],
  },
};
