import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyName } from './families.ts';
import { ja } from '../spacing.ts';

type Hearing = Words['hearing'];

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech): Hearing {
  return {
    allServices: 'すべてのサービス',
    family: (id) => ja`${familyName(id)}の全サービス`,
    except: (whole, services) => `${whole} (${list(services)} を除く)`,
    moreServices: (more) => count(more, { other: 'ほか # 件のサービス' }),
    moreLines: (more) => count(more, { other: 'ほか # 件の登録' }),
    kindsOf: (kinds, targets) => `${list(targets)} (${list(kinds)})`,
    onlyAt: (what, moments) => `${what} – ${list(moments)}のみ`,
    ...changedWords({ list, count }),
  };
}

function changedWords({ list, count }: Pick<Speech, 'list' | 'count'>) {
  return {
    titles: {
      added: (names: readonly string[]) => `アラートを登録しました: ${list(names)}`,
      saved: '保存しました',
      same: '変更はありません',
    },
    now: {
      channel: (what: string) => `このチャネルの全員に届くアラート: ${what}。`,
      group: (what: string) => `このチャットの全員に届くアラート: ${what}。`,
      personal: (what: string) => `届くアラート: ${what}。`,
    },
    nowAll: {
      channel: 'このチャネルの全員に届くアラート:',
      group: 'このチャットの全員に届くアラート:',
      personal: '届くアラート:',
    },
    before: (phrases: readonly string[]) => `変更前: ${phrases.join(' / ')}。`,
    stays: (more: readonly string[]) => `これまでどおり、次のアラートも届きます: ${list(more)}。`,
    staysHere: (more: readonly string[]) => `これまでどおり、全員に次のアラートも届きます: ${list(more)}。`,
    openNow: (issues: number) => count(issues, { other: '未解決の問題が # 件あります。' }),
    openNowWithUpdates: (issues: number) =>
      count(issues, { other: '未解決の問題が # 件あります。変化があればお知らせします。' }),
    buttons: {
      only: (kinds: readonly string[]) => `${list(kinds)}のみ`,
      open: (issues: number) => count(issues, { other: '未解決 # 件' }),
      edit: '編集',
      choose: 'アラートを選ぶ',
    },
  };
}
