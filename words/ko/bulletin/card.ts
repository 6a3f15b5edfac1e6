import type { Words } from '../../en/index.ts';

/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords(): Words['bulletin'] {
  return {
    status: {
      open: '문제',
      resolved: '해결됨',
      'no-longer-listed': 'Microsoft 목록에서 사라짐',
      withdrawn: '거두어들임',
    },
    help: '할 수 있는 일',
    /** Above what it said while the problem lasted. */
    before: '어떤 문제였는지',
    since: (time) => `시작: ${time}.`,
    /** Without a time, Microsoft does not say when. */
    over: (time) =>
      time === undefined ? '해결되었습니다. 다시 작동할 것입니다.' : `해결: ${time}. 다시 작동할 것입니다.`,
    gone: '이 문제는 더 이상 Microsoft 목록에 없습니다. 아직 안 되는 것이 있으면 알려 주세요.',
    withdrawn: (person, time) => `${person} 님이 이 안내를 거두어들였습니다(${time}). 내용을 무시해 주세요.`,
    postedBy: (person, time) => `올린 사람: ${person}, ${time}`,
    editedBy: (person, time) => `바꾼 사람: ${person}, ${time}`,
    /** Tells its readers that it changed. */
    changed: (title) => `변경: ${title}`,
    summary: (status, title) => `${status}: ${title}`,
  };
}
