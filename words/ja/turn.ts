import type { Words } from '../en/index.ts';

/** Words for a turn that cannot give an answer. */
export function turnWords(): Words['turn'] {
  return {
    tooFast: {
      title: '少しお待ちください',
      text: '1 分間の質問が多すぎます。1 分後にもう一度お試しください。',
    },
    defect: {
      title: '問題が発生しました',
      text: '原因はボットにあり、操作の誤りではありません。続く場合は、参照番号を管理者に伝えてください。',
    },
    help: 'ヘルプ',
    late: 'いつもより時間がかかっています。回答はここにメッセージで届きます。',
    tryAgain: 'いつもより時間がかかっています。少し待ってから、もう一度お試しください。',
    unknownAction: 'このカードにその操作はありません。',
  };
}
