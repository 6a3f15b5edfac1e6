import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts) => list(counts),
    nothingNew: (since) => `${since}以降、新しいものはありません`,
    counts: {
      opened: (issues) => count(issues, { other: '新しい問題 # 件' }),
      changed: (issues) => count(issues, { other: '続報のある問題 # 件' }),
      resolved: (issues) => count(issues, { other: '解決した問題 # 件' }),
      messages: (items) => count(items, { other: 'メッセージ センターの投稿 # 件' }),
    },
    quiet: (since) => `${since}以降、ここで保留していたもの`,
    scheduled: (since) => `${since}以降の変更のまとめ`,
    nothingOpen: '登録しているサービスに、未解決の問題はありません。',
    headings: {
      opened: '新規',
      changed: '未解決、続報あり',
      resolved: '解決済み',
      open: '未解決',
      messages: 'メッセージ センター',
    },
    row: (service, title) => `${service}: ${title}`,
    since: (time) => `${time}から`,
    ended: (time) => `${time}終了`,
    more: (rows) => count(rows, { other: 'ほか # 件' }),
    buttons: { status: '状態', settings: '設定' },
  };
}
