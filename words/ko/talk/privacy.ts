import type { Words } from '../../en/index.ts';

/** Words for private answers in places that others share. */
export function privacyWords(): Words['privacy'] {
  return {
    share: '모두와 공유',
    sharedBy: (person) => (person === undefined ? '모두와 공유된 답변입니다' : `${person} 님이 공유했습니다`),
    doneBy: (person) => (person === undefined ? '이 대화의 구성원이 요청했습니다' : `${person} 님이 요청했습니다`),
    shared: '여기 모두와 공유했습니다.',
    alreadyShared: '이 답변은 이미 여기 모두와 공유했습니다.',
    shareInDoubt: '공유되었는지 Teams에서 확인하지 못했습니다. 다시 질문하기 전에 대화를 살펴보세요.',
    notShared: 'Teams에서 모두에게 공유하지 못했습니다. 1분 후에 다시 공유해 보세요.',
    tooOld: {
      title: '이 답변은 더 이상 공유할 수 없습니다',
      text: '비공개 답변은 하루 동안만 유지됩니다. 다시 질문하고 새 답변을 공유하세요.',
    },
    notYours: {
      title: '이 답변은 질문한 사람만 공유할 수 있습니다',
      text: '같은 질문을 하면 직접 답변을 받을 수 있습니다.',
    },
    inOwnChat: '질문하신 채널이나 그룹 채팅에서 Teams가 비공개 답변을 보여 드리지 못했습니다.',
    notPrivately: {
      title: '여기에서는 비공개로 답할 수 없습니다',
      text: '개인 채팅으로 물어보거나, 여기에서 저를 멘션하세요. 멘션하면 모두가 답을 봅니다.',
    },
  };
}
