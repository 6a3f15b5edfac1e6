import type { Words } from '../../en/index.ts';

/** What people use, as they call it: the first words of a sentence. */
const SUBJECTS = {
  mail: 'Outlook 메일',
  mailSearch: 'Outlook 검색',
  calendar: 'Outlook 일정',
  teams: 'Microsoft Teams',
  chat: 'Teams 채팅',
  meetings: 'Teams 모임',
  calls: 'Teams 통화',
  sites: 'SharePoint 파일과 페이지',
  files: 'OneDrive 파일',
  signIn: 'Microsoft 365 로그인',
};

/** What may fail, as far as what Microsoft says tells. */
const EFFECTS = {
  slow: (subject: string) => `${subject}: 평소보다 느릴 수 있습니다.`,
  failing: (subject: string) => `${subject}: 지금 작동하지 않을 수 있습니다.`,
  /** It is not clear which. */
  unclear: (subject: string) => `${subject}: 느리거나 오류가 날 수 있습니다.`,
  sending: (subject: string) => `${subject}: 보내기가 늦어지거나 실패할 수 있습니다.`,
  receiving: (subject: string) => `${subject}: 메시지가 늦게 도착할 수 있습니다.`,
  /** An advisory: most of it works. */
  limited: (subject: string) => `${subject}: 일부가 평소처럼 작동하지 않을 수 있습니다.`,
};

/** Words with which a notice for ordinary users begins, before its author changes it. */
export function bulletinDraftWords(): Words['bulletinDraft'] {
  return {
    subjects: SUBJECTS,
    effects: EFFECTS,
    title: (subject) => `${subject}: 문제가 있습니다`,
    who: {
      all: '사용하는 누구에게나 영향이 있을 수 있습니다.',
      some: '영향을 받는 사람도 있고 아닌 사람도 있습니다.',
    },
    working: 'Microsoft에서 해결하고 있습니다.',
    nothing: '따로 하실 일은 없습니다.',
    /** A sentence of Microsoft, which is English. */
    inMicrosoftsWords: (text) => `Microsoft의 설명(영어): “${text}”`,
    /** What a colleague found. */
    ownTip: (text) => `그동안 이렇게 해 보세요: ${text}`,
    microsoftsTip: (text) => `Microsoft의 제안(영어): “${text}”`,
    solvedTitle: (subject) => `${subject}: 해결되었습니다`,
    solved: (subject) => `${subject}: 다시 평소처럼 작동할 것입니다.`,
    lasted: (from, to) => `문제가 지속된 시간: ${from} ~ ${to}.`,
    still: '아직 안 되는 것이 있으면 앱을 닫았다가 다시 열어 보세요. 그래도 안 되면 알려 주세요.',
  };
}
