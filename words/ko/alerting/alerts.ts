import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Alerts = Words['alerts'];

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS: Alerts['verdicts'] = {
  down: (service, title) => `${service} 서비스 중단: ${title}`,
  degraded: (service, title) => `${service} 서비스 저하: ${title}`,
  suspected: (service, title) => `${service} 문제 가능성: ${title}`,
  recovering: (service, title) => `${service} 복구 중: ${title}`,
  recovered: (service, title) => `${service} 복구된 것으로 보임: ${title}`,
  advisory: (service, title) => `${service} 권고: ${title}`,
  over: (service, title) => `${service} 해결됨: ${title}`,
  overAfter: (service, title, lasted) => `${service}, ${lasted} 만에 해결됨: ${title}`,
  falseAlarm: (service, title) => `${service} 문제 아니었음: ${title}`,
  gone: (service, title) => `${service}, 이 테넌트의 목록에서 사라짐: ${title}`,
};

const NOTICES: Alerts['notices'] = {
  'source-stale': {
    title: 'Microsoft 365 서비스 상태가 갱신되지 않고 있습니다',
    text: (since) =>
      `${since}부터 응답이 없습니다. 지금 보이는 것은 마지막으로 확인된 상태이며, 알림이 없다고 해서 모두 정상이라는 뜻은 아닙니다. 다시 연결되면 알려 드립니다.`,
  },
  'source-back': {
    title: 'Microsoft 365 서비스 상태가 다시 갱신됩니다',
    text: (since) => `${since}부터 끊겼던 응답이 다시 오고 있습니다. 그동안 바뀐 것이 있으면 이어서 알려 드립니다.`,
  },
};

const APP_MISSING: Alerts['appMissing'] = {
  title: (place) => `${place}에 더는 게시할 수 없습니다`,
  unnamed: { channel: '채널', group: '그룹 채팅' },
  text: (since) =>
    `${since}부터 이 앱이 그곳에 없어서 Teams가 게시를 허용하지 않습니다. 설정하신 알림은 보류 중입니다.`,
  toDo: {
    channel: '계속하려면 이 앱을 채널에 다시 추가해 주세요: ••• > 채널 관리 > 앱. 팀에도 있어야 합니다.',
    team: '계속하려면 이 앱을 팀에 다시 추가해 주세요: ••• > 팀 관리 > 앱.',
    group: '계속하려면 이 앱을 채팅에 다시 추가해 주세요: 메시지 위의 +.',
  },
  then: '그동안 못 받은 알림은 그 뒤에 보내 드립니다.',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Alerts {
  return {
    verdicts: VERDICTS,
    fromOperator: '봇 운영자의 알림',
    liveSummary: (verdict, id) => `${verdict}(${id})`,
    feed: {
      description: 'Microsoft 365 인시던트가 시작되면 알립니다',
      template: (incident) => `새 인시던트: ${incident}`,
    },
    currentStatus: (date) => `현재 상태, ${date}`,
    finalStatus: (date) => `최종 상태, ${date}`,
    impact: '영향',
    rootCause: '근본 원인',
    since: (date) => `${date}부터`,
    sinceFor: (date, duration) => `${date}부터(마지막 업데이트 때 ${duration}째)`,
    ended: (date) => `${date} 종료`,
    lasted: (duration, from, to) => `${duration} 지속, ${from}부터 ${to}까지`,
    services: (names) => `서비스: ${names}`,
    published: (date) => `${date} 게시`,
    showMore: '더 보기',
    showLess: '접기',
    more: '여기에 다 담지 못한 내용이 있습니다. 메시지 기록을 보세요.',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: '자세히',
      history: (posts) => `메시지 기록(${number(posts)})`,
      mute: '여기서 4시간 음소거',
      subscriptions: '구독 목록',
      status: '상태',
    },
  };
}
