import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts) => list(counts),
    nothingNew: (since) => ja`${since}以降、新しいものはありません`,
    counts: {
      opened: (issues) => count(issues, { other: '新しい問題 # 件' }),
      changed: (issues) => count(issues, { other: '続報のある問題 # 件' }),
      resolved: (issues) => count(issues, { other: '解決した問題 # 件' }),
    },
    quiet: (since) => ja`${since}以降、ここで保留していたもの`,
    scheduled: (since) => ja`${since}以降の変更のまとめ`,
    nothingOpen: '登録しているサービスに、未解決の問題はありません。',
    headings: {
      opened: '新しい問題',
      changed: '続報のある問題',
      resolved: '解決した問題',
      open: '未解決の問題',
    },
    row: (service, title) => `${service}: ${title}`,
    since: (time) => ja`${time}から`,
    ended: (time) => ja`${time}終了`,
    more: (rows) => count(rows, { other: 'ほか # 件' }),
    buttons: { status: '状態', settings: '設定' },
  };
}
