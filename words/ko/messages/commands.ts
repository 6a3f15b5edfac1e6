/** What help, the app manifest and the README say about marking items of the Message Center. */
export const MARKING_COMMANDS = {
  done: {
    usage: 'done <ID>',
    summary: '메시지를 여기서 완료로 표시하고 알림을 멈춥니다',
    examples: ['완료 MC1181077'],
  },
  'not-for-us': {
    usage: 'not-for-us <ID>',
    summary: '메시지를 해당 없음으로 표시하고 더 이상 여기에 알리지 않습니다',
    examples: ['해당 없음 MC1181077'],
  },
  'not-done': {
    usage: 'not-done <ID>',
    summary: '메시지에 붙인 표시를 취소합니다',
    examples: ['미완료 MC1180412'],
  },
  deadlines: {
    usage: 'deadlines [서비스] [일수] [major] [tag <태그>] [words <단어>]',
    summary: '메시지 센터의 조치 기한을 가까운 순서로, 이 대화에서 표시한 내용과 함께 보여 줍니다',
    examples: ['기한 목록', 'Teams 기한 목록', '이번 주 기한 목록'],
  },
};
