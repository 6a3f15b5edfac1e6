import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Operator = Words['operator'];

const FACTS: Operator['facts'] = {
  version: '버전',
  node: 'Node.js',
  source: '상태 정보 원본',
  newestReading: '데이터 시각',
  jobs: '작업',
  subscribed: '구독',
  unreached: '미수신 대화',
  overdue: '늦어진 알림',
  requests: '원본 요청 수',
  processes: '프로세스',
  records: '레코드',
};

const REFUSED: Operator['refused'] = {
  title: '운영자용 명령입니다',
  text: (objectId) =>
    `운영자는 ADMIN_USER_IDS 설정에 Microsoft Entra 개체 ID로 지정됩니다. 운영자가 되려면 봇 운영자에게 자신의 ID를 추가해 달라고 하세요${objectId === undefined ? '' : `: ${objectId}`}.`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE: Words['operator']['pause'] = {
  paused: (until) => ({
    title: `${until}까지 모든 알림을 일시 중지했습니다`,
    text: '질문에는 계속 답합니다. 빠지는 것은 없습니다. 그동안 생긴 일은 나중에 보냅니다.',
  }),
  resumed: { title: '알림을 다시 보냅니다', text: '미뤄 둔 알림은 1분쯤 안에 옵니다.' },
  notPaused: { title: '알림이 일시 중지되어 있지 않습니다', text: '변경된 것은 없습니다.' },
  badTime: (time) => ({
    title: `“${time}”: 앞으로 7일 안의 시각이 아닙니다`,
    text: '명령 뒤에 “4h”나 “2d” 같은 기간을 입력하세요. 변경된 것은 없습니다.',
  }),
  now: (until, person) => `${until}까지 모든 알림 일시 중지됨 (${person})`,
  buttons: { resume: '알림 다시 시작' },
};

/** Why a conversation gets nothing. */
const REASONS: Words['operator']['reasons'] = {
  'waiting-for-install': '앱이 제거됨: 다시 추가될 때까지 기다립니다',
  'waiting-for-message': 'Teams가 거부함: 봇에게 메시지를 보낼 때까지 기다립니다',
  'waiting-for-activity': 'Teams가 거부함: 대화에 움직임이 있을 때까지 기다립니다',
  'channel-deleted': '채널이 삭제됨',
  'team-deleted': '팀이 삭제됨',
  'team-archived': '팀이 보관됨',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech): Words['operator']['counted'] {
  return {
    overdue: (alerts) => number(alerts),
    overdueAtLeast: (alerts) => `${number(alerts)}건 이상`,
    budget: (used, allowed) =>
      allowed === undefined
        ? `최근 1시간 ${number(used)}회`
        : `최근 1시간 ${number(used)}회(한도 ${number(allowed)}회)`,
    processes: (processes, releases) => `${number(processes)} (${list(releases)})`,
    records: (version) => `버전 ${number(version)}`,
    unreached: (conversations, reason) => `${reason}: ${number(conversations)}개`,
    lookedAt: (lookedAt, records) => `대화 ${number(records)}개 중 ${number(lookedAt)}개를 확인했습니다`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech): Words['operator']['list'] {
  return {
    title: '대화 목록',
    none: '구독 중인 대화가 없습니다',
    found: (conversations) => count(conversations, { other: '구독 중인 대화 #개' }),
    paused: (conversations) => count(conversations, { other: '알림이 가지 않는 대화 #개' }),
    since: (reason, time) => `${reason} (${time}부터)`,
    well: '알림을 받고 있음',
    personal: (name) => (name === undefined ? '개인 채팅' : `${name} 님과의 채팅`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech): Operator {
  const { count, list, number } = speech;
  return {
    ready: '준비됨',
    notReady: '준비되지 않음',
    facts: FACTS,
    noReading: '아직 없음',
    notKnown: '알 수 없음: Redis가 응답하지 않습니다',
    jobs: {
      waiting: (jobs) => `대기 ${number(jobs)}건`,
      active: (jobs) => `실행 중 ${number(jobs)}건`,
      delayed: (jobs) => `예약 ${number(jobs)}건`,
      prioritized: (jobs) => `우선 처리 ${number(jobs)}건`,
      paused: (jobs) => `일시 중지 ${number(jobs)}건`,
      failed: (jobs) => `실패 ${number(jobs)}건`,
    },
    noJobs: '없음',
    allJobs: (states) => list(states),
    conversations: (conversations) => count(conversations, { other: '대화 #개' }),
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
    problems: {
      redis: 'Redis를 사용할 수 없습니다',
      alerting: '알림 작업이 멈췄습니다',
      source: '상태 정보 원본이 응답하지 않습니다',
    },
    problem: (sentence, detail) => `${sentence} (로그: ${detail})`,
    summary: (status, version, conversations) =>
      conversations === undefined
        ? `${status}: 버전 ${version}`
        : `${status}: 버전 ${version}, ${count(conversations, { other: '구독 중인 대화 #개' })}`,
    buttons: {
      again: '다시 보기',
      health: '봇 상태',
      audit: '변경 기록',
      status: '상태',
      help: '도움말',
      conversations: '대화 목록',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ number }: Speech): Words['operator']['tell'] {
  return {
    preview: (conversations, text) => ({
      title: `대화 ${number(conversations)}개에 보낼까요?`,
      text: `모든 대화에 바로, 방해 금지 시간에도 보냅니다: “${text}”`,
    }),
    sure: (conversations, text) => ({
      title: `정말 대화 ${number(conversations)}개에 보낼까요?`,
      text: `되돌릴 수 없습니다. 보낼 내용: “${text}”`,
    }),
    sent: (conversations) => ({
      title: `대화 ${number(conversations)}개에 보내는 중입니다`,
      text: 'Teams가 허용하는 속도로 한 번씩만 보냅니다.',
    }),
    nobody: { title: '여기에는 구독하는 대화가 없습니다', text: '보낼 곳이 없습니다.' },
    noText: {
      title: '무엇을 보낼까요?',
      text: '명령 뒤에 내용을 입력하세요. 먼저 보여 드립니다.',
    },
    tooLong: (most) => ({
      title: '너무 깁니다',
      text: `메시지는 ${number(most)}자까지 보낼 수 있습니다. 아무것도 보내지 않았습니다.`,
    }),
    buttons: { write: '모두에게 보내기', send: '지금 보내기', cancel: '취소' },
  };
}
