import type { Words } from '../../en/index.ts';

/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords(): Words['bulletin'] {
  return {
    status: {
      open: '問題',
      resolved: '解決',
      'no-longer-listed': 'Microsoft の一覧から消えました',
      withdrawn: '取り下げ',
    },
    help: 'できること',
    /** Above what it said while the problem lasted. */
    before: '問題の内容',
    since: (time) => `開始: ${time}。`,
    /** Without a time, Microsoft does not say when. */
    over: (time) => (time === undefined ? '解決しました。再び使えるはずです。' : `解決: ${time}。再び使えるはずです。`),
    gone: 'この問題は Microsoft の一覧に表示されなくなりました。まだ使えない場合はお知らせください。',
    withdrawn: (person, time) => `${person}さんがこのお知らせを取り下げました (${time})。内容は無視してください。`,
    postedBy: (person, time) => `投稿: ${person}さん、${time}`,
    editedBy: (person, time) => `変更: ${person}さん、${time}`,
    /** Tells its readers that it changed. */
    changed: (title) => `変更: ${title}`,
    summary: (status, title) => `${status}: ${title}`,
  };
}
