import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech): Words['messageDigest'] {
  return {
    counts: {
      new: (items) => count(items, { other: '新しいメッセージ # 件' }),
      moved: (items) => count(items, { other: '日程の変更 # 件' }),
      changed: (items) => count(items, { other: '変更されたメッセージ # 件' }),
      due: (items) => count(items, { other: '期限のあるメッセージ # 件' }),
    },
    headings: {
      new: 'メッセージ センター: 新着',
      moved: 'メッセージ センター: 日程の変更',
      changed: 'メッセージ センター: 内容の変更',
    },
    due: (until) => ja`メッセージ センター: ${until}までの対応期限`,
    alsoDue: (until) => ja`メッセージ センター: ほかに${until}までの対応期限`,
    nothingDue: (until) => ja`メッセージ センターに、${until}までの対応期限はありません。`,
    done: (items) => count(items, { other: '対応済み # 件' }),
    moreDone: (items) => count(items, { other: 'ほかに対応済み # 件' }),
  };
}
