import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Talk = Words['talk'];
type Remark = Talk['remarks']['thanks'];

const same = (text: string): Remark => ({ text, inChannel: text });

/** What the bot says to what asks for nothing. */
const REMARKS: Talk['remarks'] = {
  thanks: same('천만의 말씀입니다.'),
  praise: same('도움이 되어 기쁩니다.'),
  ok: same('네, 알겠습니다.'),
  yes: same('아직 여쭤본 것이 없습니다. 무엇이 궁금하신가요?'),
  no: same('네, 알겠습니다.'),
  cancel: {
    text: '취소할 것이 없습니다. 실수로 바꾼 것이 있으면 확인 메시지 아래의 실행 취소를 누르세요.',
    inChannel: '취소할 것이 없습니다.',
  },
  stop: {
    text: '메시지를 줄일까요? 무엇을 멈출지 고르세요. 고르기 전에는 아무것도 바뀌지 않습니다.',
    inChannel: '여기에 올리는 것을 멈출까요? 무엇을 멈출지 고르세요. 고르기 전에는 아무것도 바뀌지 않습니다.',
  },
  who: {
    text: 'Microsoft 365를 지켜보는 봇입니다. 서비스가 어떤지 물어보거나, 문제가 생기면 알려 달라고 하세요.',
    inChannel: 'Microsoft 365를 지켜보는 봇입니다. 문제가 생기면 이 채널에 알려 드릴 수 있습니다.',
  },
  presence: same('네, 여기 있습니다.'),
  howAreYou: {
    text: '잘 지냅니다, 고맙습니다. Microsoft 365 상태를 확인해 볼까요?',
    inChannel: '잘 지냅니다, 고맙습니다.',
  },
  morning: { text: '좋은 아침입니다! 무엇이 궁금하신가요?', inChannel: '좋은 아침입니다!' },
  afternoon: { text: '안녕하세요! 무엇이 궁금하신가요?', inChannel: '안녕하세요!' },
  evening: { text: '안녕하세요! 무엇이 궁금하신가요?', inChannel: '안녕하세요!' },
  night: same('안녕히 주무세요!'),
  bye: same('다음에 또 뵙겠습니다!'),
  wishes: same('고맙습니다, 좋은 일 가득하시길 바랍니다!'),
  blame: {
    text: '죄송합니다. 찾으시는 것을 다르게 말해 주시거나 아래에서 골라 주세요.',
    inChannel: '죄송합니다. 무엇을 찾으시나요?',
  },
  laugh: same('🙂'),
  swearing: {
    text: '많이 답답하시죠. 어느 서비스에 문제가 있나요?',
    inChannel: '많이 답답하시죠. 어느 서비스인가요?',
  },
  nothingChanged: same('네, 바뀐 것은 없습니다.'),
  noOtherPage: { text: '다른 페이지가 없습니다. 무엇을 볼까요?', inChannel: '다른 페이지가 없습니다.' },
  nothingToRepeat: {
    text: '아직 다시 보여 줄 것이 없습니다. 무엇을 볼까요?',
    inChannel: '아직 다시 보여 줄 것이 없습니다.',
  },
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech): Talk {
  return {
    remarks: REMARKS,
    whichOne: {
      title: '어느 것을 말씀하시나요?',
      text: (said) => `“${said}”라고 쓰셨지만, 최근 여기서 보여 드린 것 중에 해당하는 것이 없습니다.`,
      openNow: '지금 진행 중인 인시던트:',
      nothingOpen: '지금 진행 중인 인시던트가 없습니다.',
    },
    notUnderstood: (words) => `이해하지 못한 말: ${list(words.map((word) => `“${word}”`))}.`,
    incident: (id, service) => `${id} · ${service}`,
    buttons: {
      status: '상태',
      incidents: '인시던트',
      setUpAlerts: '알림 설정',
      help: '도움말',
      muteEverything: '모두 4시간 음소거',
      stopAllAlerts: '알림 모두 끄기',
      subscriptions: '구독 목록',
    },
  };
}
