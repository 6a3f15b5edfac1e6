import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type TestAlert = Words['testAlert'];

/** What the test alert itself says. */
const ALERT: TestAlert['alert'] = {
  service: '테스트',
  title: '테스트 알림: 문제가 없습니다',
  impact: '영향을 받는 사람은 없습니다. 여기서 누군가 테스트를 요청했습니다.',
  first: 'Current status: 새 인시던트는 이렇게 보입니다.',
  last: 'Final status: 업데이트는 이렇게 보입니다. 테스트가 끝났습니다.',
};

/** What came of a test, by where it was sent. */
const SENT: TestAlert['sent'] = {
  channel: '테스트 알림을 이 채널에 보냈습니다. 카드가 있는 새 글과 그 스레드의 업데이트입니다.',
  group: '테스트 알림을 이 채팅에 보냈습니다. 카드 하나와 업데이트 메시지 하나입니다.',
  personal: '테스트 알림을 이 채팅에 보냈습니다. 카드 하나와 업데이트 메시지 하나입니다.',
};

const IF_NOT_SEEN: TestAlert['ifNotSeen'] = {
  channel: 'Teams 알림이 뜨지 않았다면 Teams에서 이 채널의 알림을 켜세요.',
  group: 'Teams 알림이 뜨지 않았다면 Teams에서 이 채팅이 음소거되어 있는지 확인하세요.',
  personal: 'Teams 알림이 뜨지 않았다면 Teams에서 이 채팅의 알림 설정을 확인하세요.',
};

/** Why a test did not arrive, by what the channel made of it, and what to do. */
const FAILED: TestAlert['failed'] = {
  throttled: 'Teams가 지금은 메시지를 더 받지 않습니다. 1분 후에 다시 시도하세요.',
  transient: 'Teams가 방금 메시지를 받지 못했습니다. 1분 후에 다시 시도하세요.',
  ambiguous: 'Teams가 메시지를 받았는지 알려 주지 않았습니다. 다시 시도하기 전에 테스트 알림이 여기 있는지 보세요.',
  paused:
    'Teams에서 여기에 글을 올릴 수 없게 되어 있습니다. 팀이나 채팅에서 이 앱을 제거하고 다시 추가한 뒤 시도하세요.',
  gone: 'Teams가 이 대화를 찾을 수 없다고 합니다. 이 앱을 제거하고 다시 추가한 뒤 시도하세요.',
  target: 'Teams가 업데이트를 받지 않았습니다. 1분 후에 다시 시도하세요.',
  dead: 'Teams가 메시지 자체를 거부했습니다. 봇 운영자에게 알려 주세요.',
  stop: 'Teams가 봇의 로그인을 거부합니다. 봇 운영자에게 알려 주세요. 고칠 때까지 알림이 오지 않습니다.',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech): TestAlert {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: '실제 알림은 아직 오지 않습니다. 이 채널에 구독이 없습니다.',
      group: '실제 알림은 아직 오지 않습니다. 이 채팅에 구독이 없습니다.',
      personal: '실제 알림은 아직 오지 않습니다. 구독이 없습니다.',
    },
    tooSoon: '테스트 알림을 보낸 지 1분이 지나지 않았습니다.',
    paused: '봇 운영자가 지금 모든 알림을 일시 중지했으므로 테스트를 보내지 않았습니다.',
    notShown: '테스트 알림이 도착하지 않았습니다.',
    onlyCard: '테스트 알림의 카드는 도착했지만 그다음은 도착하지 않았습니다.',
    failed: FAILED,
    isTest: '테스트 알림이었습니다. 더 볼 것은 없습니다.',
    buttons: { setUpAlerts: '알림 설정', subscriptions: '구독 목록', tryAgain: '다시 시도' },
  };
}
