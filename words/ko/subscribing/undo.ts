import type { Words } from '../../en/index.ts';

const CHANGED_SINCE =
  '앞선 변경을 되돌리면 그 내용이 사라집니다. 이번에 바뀐 것은 없습니다. 구독을 보고 필요하면 고치세요.';

/** A person as the subject of a sentence. */
const somebody = (person: string | undefined) => (person === undefined ? '다른 사람이' : `${person} 님이`);

/** Words for `undo`, and for the button that takes back a change. */
export function undoWords(): Words['undo'] {
  return {
    button: '실행 취소',
    edit: '알림 편집',
    subscriptions: '구독 보기',
    undone: (person, time) => `되돌렸습니다: ${somebody(person)} ${time}에 한 변경`,
    yoursUndone: (time) => `되돌렸습니다: ${time}에 직접 한 변경`,
    already: '이미 되돌린 변경입니다',
    tooLate: {
      title: '이제는 되돌릴 수 없습니다',
      text: '변경은 10분 안에 되돌릴 수 있습니다. 이번에 바뀐 것은 없습니다.',
    },
    nothingToUndo: {
      title: '되돌릴 것이 없습니다',
      text: '최근 10분 동안 여기서 바뀐 알림이 없습니다.',
    },
    changedSince: (person, time) => ({
      title: '되돌리지 않았습니다: 그 뒤에 다시 바뀌었습니다',
      text: `${somebody(person)} ${time}에 같은 알림을 바꿨습니다. ${CHANGED_SINCE}`,
    }),
    changedSinceByYou: (time) => ({
      title: '되돌리지 않았습니다: 그 뒤에 다시 바꾸셨습니다',
      text: `${time}에 같은 알림을 바꾸셨습니다. ${CHANGED_SINCE}`,
    }),
  };
}
