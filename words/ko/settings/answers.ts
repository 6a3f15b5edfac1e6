import type { Words } from '../../en/index.ts';
const UNCHANGED = '바뀐 것은 없습니다.';

/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS: Words['settings']['answers'] = {
  titles: {
    shared: '여기에서는 답변을 모두가 봅니다',
    private: '여기에서는 답변을 질문한 사람만 봅니다',
  },
  texts: {
    shared: '질문이 올라온 스레드나 채팅에서 답합니다.',
    private:
      '질문한 사람은 답변을 모두와 공유할 수 있습니다. 알림과 변경 내용은 지금처럼 모두에게 보입니다. Teams에서 비공개 답변을 표시할 수 없으면 모두에게 보이게 답합니다.',
  },
  ask: {
    title: '여기에서 답변을 누가 볼까요?',
    text: '비공개 답변은 질문한 사람만 보고, 그 사람이 모두와 공유할 수 있습니다. 알림과 변경 내용은 항상 모두에게 보입니다.',
  },
  unknown: (said) => ({
    title: `“${said}”: 답변에 쓸 수 없는 말입니다`,
    text: `“비공개 답변” 또는 “공개 답변”이라고 쓰세요. ${UNCHANGED}`,
  }),
  buttons: { shared: '모두', private: '질문한 사람만' },
  /** In a chat of one person and the bot. */
  personal: {
    title: '이 채팅의 답변은 이미 비공개입니다',
    text: '이 채팅은 본인만 봅니다. 채널이나 그룹 채팅에서는 답변을 누가 볼지 정할 수 있습니다.',
  },
};
