import type { Words } from '../../en/index.ts';

/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'Outlook のメール',
  mailSearch: 'Outlook の検索',
  calendar: 'Outlook の予定表',
  teams: 'Microsoft Teams',
  chat: 'Teams のチャット',
  meetings: 'Teams の会議',
  calls: 'Teams の通話',
  sites: 'SharePoint のファイルとページ',
  files: 'OneDrive のファイル',
  signIn: 'Microsoft 365 へのサインイン',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject}: いつもより時間がかかることがあります。`,
  failing: (subject: string) => `${subject}: 現在、使えないことがあります。`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject}: 遅くなったり、エラーになったりすることがあります。`,
  sending: (subject: string) => `${subject}: 送信に時間がかかったり、失敗したりすることがあります。`,
  receiving: (subject: string) => `${subject}: メッセージが遅れて届くことがあります。`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject}: 一部がいつもどおりに動かないことがあります。`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords(): Words['bulletinDraft'] {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject) => `${subject}: 問題が起きています`,
    who: {
      all: '利用している方全員に影響する可能性があります。',
      some: '影響を受ける方と受けない方がいます。',
    },
    working: 'Microsoft が対応しています。',
    nothing: '何もする必要はありません。',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text) => `Microsoft の説明 (英語):「${text}」`,
    /** What a colleague found. */
    ownTip: (text) => `それまでの対処方法: ${text}`,
    microsoftsTip: (text) => `Microsoft の提案 (英語):「${text}」`,
    solvedTitle: (subject) => `${subject}: 解決しました`,
    solved: (subject) => `${subject}: 再びいつもどおりに使えるはずです。`,
    lasted: (from, to) => `問題は${from}から${to}まで続きました。`,
    still: 'まだ使えない場合は、アプリを閉じて開き直してください。それでも直らない場合はお知らせください。',
  };
}
