import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';
import { reportListWords } from './past/reports.ts';

type Report = Words['report'];

const STATES: Report['states'] = {
  published: 'インシデントの事後レポート: 公開済み',
  expected: 'インシデントの事後レポート: 公開予定',
  none: 'インシデントの事後レポート: なし',
  overdue: 'インシデントの事後レポート: 予定されていたが未確認',
};

const IN_ADMIN_CENTER =
  '入手するには、管理センターで問題を開き、インシデントの事後レポートを選んでください。サービス正常性を閲覧できるロールが必要です。';

/** Why the document itself does not come with the card. */
const DOCUMENT: Words['report']['document'] = {
  notYet: 'レポートは公開済みですが、文書はまだ取得できません。後でもう一度お試しください。',
  notPermitted: 'Microsoft から文書の取得が許可されていません。サービス正常性は読めますが、このレポートは読めません。',
  sourceOut: (why) => `今は文書を取得できませんでした。${why}数分後にもう一度お試しください。`,
};

/** The text under each state. Dates that the source does not give are left out. */
const EXPLANATIONS: Report['explanations'] = {
  published: ({ publishedOn, isHere }) =>
    `何が起き、今後どう改善するかを Microsoft がレポートにまとめ、公開しました。${publishedOn ? ja`公開日は${publishedOn}です。` : ''}\n${isHere ? '' : IN_ADMIN_CENTER}暫定版の後に最終版が公開されることがあります。`,
  expected: ({ endedAt }) =>
    `Microsoft が公開を予定しています。通常は終了から 5 営業日以内です。${ended(endedAt)}まだ公開されていません。`,
  none: () =>
    'Microsoft はレポートを公開も予告もしていません。公開されるのは一部のインシデントだけです。わかっている原因は、メッセージ履歴で確認できます。',
  overdue: ({ endedAt }) =>
    `Microsoft は公開を予告しましたが、公開されたという情報はここにありません。${ended(endedAt)}管理センターを確認するか、Microsoft サポートにお問い合わせください。`,
};

function ended(endedAt: string | undefined): string {
  return endedAt ? ja`インシデントは${endedAt}に終わりました。` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech): Report {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id, state) => `${id} ${state}`,
    buttons: { issue: (id) => `インシデント ${id}`, history: 'メッセージ履歴' },
  };
}
