import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      remind:
        '미리 알림은 설정할 수 없습니다. 정해진 시간에 요약을 보내거나, 언제까지 조치해야 하는지 목록을 보여 드릴 수 있습니다.',
      ticket: '티켓을 만들거나 메모를 남길 수 없습니다. “팔로우”와 문제 ID를 입력하면 진행 상황을 알려 드립니다.',
      elsewhere: 'Teams의 이 채팅, 채널, 그룹 채팅에만 글을 올립니다.',
      outside: 'Microsoft 365 상태만 알고 있어서 그것은 알려 드릴 수 없습니다.',
      leave:
        '봇이 스스로 나갈 수는 없습니다. Teams에서 팀이나 채팅의 앱을 관리하는 화면에서 제거하세요. 여기의 모든 알림은 멈출 수 있습니다.',
      alone: '여기의 알림과 설정은 모두에게 적용됩니다. 혼자만 바꾸려면 봇과의 개인 채팅에서 똑같이 입력하세요.',
    },
    buttons: {
      forAll: '모두에게 적용',
      showHere: '여기에서 보기',
      digest: '요약 설정',
      needsAction: '조치가 필요한 항목',
    },
  };
}
