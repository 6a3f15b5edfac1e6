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
      text: '一覧と履歴をファイルにできます。質問の後ろに「csvで」または「jsonで」と入力してください。',
    },
    unknown: (line) => `「${line}」はエクスポートできません`,
    buttons: {
      show: '一覧を表示',
      incidents: 'インシデント（30 日間）',
      advisories: 'アドバイザリ（30 日間）',
      messages: 'メッセージ',
      status: '現在の状態',
      services: 'サービス',
    },
  };
}
