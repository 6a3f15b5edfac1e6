import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ number }: Speech): Words['exporting'] {
  return {
    title: (rows) => `${number(rows)} 行をファイルにしました`,
    utc: '一覧の全ページが入っています。時刻は UTC です。',
    none: { title: 'エクスポートする内容がありません' },
    which: {
      title: '何をエクスポートしますか?',
      text: '一覧、履歴、測定値をファイルにできます。インシデント、アドバイザリ、メッセージ、期限、レポート、サービス、サブスクリプション、検索結果、履歴、可用性、比較です。質問の後ろに「csvで」または「jsonで」と入力してください。',
    },
    unknown: (line) => `「${line}」はエクスポートできません`,
    cannot: 'ヘルプ、設定、何かを変更するものには行がありません。',
    made: {
      title: (line) => `「${line}」はもともとファイルで届きます`,
      text: '「エクスポート」を付けずに質問してください。',
    },
    excel: 'Excel では CSV ファイルを開いてください。',
    noPdf: '一覧の PDF は作れません。PDF は、サービスと月を指定した証拠資料として作れます。',
    buttons: {
      show: '一覧を表示',
      incidents: 'インシデント（30 日間）',
      advisories: 'アドバイザリ（30 日間）',
      messages: 'メッセージ',
      status: '現在の状態',
      availability: '可用性（30 日間）',
      evidence: '証拠資料（PDF）',
      export: 'エクスポート',
    },
  };
}
