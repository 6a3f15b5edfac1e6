import type { Words } from '../en/index.ts';

/** Words for a turn that cannot give an answer. */
export function turnWords(): Words['turn'] {
  return {
    tooFast: {
      title: '잠시만 기다려 주세요',
      text: '1분 동안 질문이 너무 많았습니다. 1분 후에 다시 시도하세요.',
    },
    defect: {
      title: '문제가 생겼습니다',
      text: '봇의 잘못이며 사용자의 잘못이 아닙니다. 계속되면 관리자에게 참조 번호를 알려 주세요.',
    },
    help: '도움말',
    late: '평소보다 오래 걸립니다. 답은 여기에 메시지로 보냅니다.',
    tryAgain: '평소보다 오래 걸립니다. 잠시 후 다시 시도해 주세요.',
    unknownAction: '이 카드에는 그런 동작이 없습니다.',
  };
}
