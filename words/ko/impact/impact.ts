import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['impact']['verdicts'] = {
  microsoft: (service) => `Microsoft가 ${service} 문제를 확인했습니다. 겪고 계신 문제와 같은지 내용을 확인해 주세요.`,
  'perhaps-microsoft': (service) =>
    `Microsoft 쪽일 수 있습니다. ${service}에 새 권고가 있고 여기에서도 무언가 나타납니다. 둘을 비교해 보세요.`,
  'advisory-alone': (service) =>
    `Microsoft에 ${service} 관련 새 권고가 있습니다. 여기에 영향이 있다는 징후는 없습니다.`,
  'unread-and-felt': (service) =>
    `여기에서 ${service} 문제의 징후가 있습니다. 지금은 Microsoft의 정보를 읽을 수 없어 어느 쪽 문제인지 알 수 없습니다.`,
  unread: (service) => `지금은 읽을 수 있는 정보가 너무 적어 ${service}에 대해 말할 수 없습니다.`,
  'wide-here': (service) =>
    `많은 사람이 문제를 겪고 있고 ${service} 사용도 평소보다 크게 줄었습니다. 사내 네트워크 문제이거나 Microsoft가 아직 모를 수 있습니다.`,
  'part-of-us': (service) =>
    `많은 사람이 문제를 겪고 있지만 ${service} 사용은 평소와 같습니다. 한 사업장, 네트워크, 앱 등 일부만의 문제일 수 있습니다.`,
  'many-here': () => '사내 네트워크 문제이거나 Microsoft가 아직 모를 수 있습니다.',
  'fell-and-some': (service) =>
    `몇몇 사람이 문제를 겪고 있고 ${service} 사용도 평소보다 크게 줄었습니다. 사내 네트워크 문제이거나 Microsoft가 아직 모를 수 있습니다.`,
  'just-some': (service) => `${service} 사용은 평소와 같습니다. 이 사람들만의 기기, 네트워크, 계정 문제일 수 있습니다.`,
  'some-here': () => '이 사람들만의 문제이거나 더 큰 문제의 시작일 수 있습니다.',
  'fell-alone': (service) =>
    `${service} 사용이 평소보다 크게 줄었지만 안 된다고 말한 사람은 없습니다. 장애이거나 그저 조용한 날일 수 있습니다.`,
  uncounted: () => 'Microsoft의 새 보고는 없습니다. 여기 사람들의 말은 지금 읽을 수 없습니다.',
  'all-quiet': (service) =>
    `${service}에 문제가 있다는 징후는 없습니다. 모두 정상이라는 증명은 아니니, 안 되면 알려 주세요.`,
};

const MICROSOFT: Words['impact']['microsoft'] = {
  title: 'Microsoft의 정보',
  incident: (ids) => `인시던트가 진행 중입니다: ${ids}`,
  advisory: (ids) => `인시던트는 없지만 새 권고가 있습니다: ${ids}`,
  older: (ids) => `인시던트는 없습니다. 권고는 하루가 넘은 것입니다: ${ids}`,
  nothing: 'Microsoft의 보고가 없습니다.',
  unknown: '지금은 Microsoft의 정보를 읽을 수 없습니다.',
  limits: 'Microsoft가 이 테넌트에 공개한 내용입니다. 사람들이 알아챈 뒤 한참 지나 나오는 일이 많습니다.',
};

const NO_TELEMETRY: Words['impact']['telemetry']['none'] = {
  off: () => '자체 원격 분석은 읽지 않습니다. 이 봇의 운영자가 켤 수 있습니다.',
  'no-metrics': () => 'Microsoft는 이 서비스의 수치를 테넌트에 제공하지 않습니다.',
  'not-in-cloud': () =>
    '자체 원격 분석을 읽지 않습니다. 이 클라우드에 없거나 상태 데이터를 읽는 방식으로는 제공되지 않습니다.',
  'not-permitted': (permission) =>
    `자체 원격 분석을 읽을 수 없습니다. 관리자가 권한 ${permission}을(를) 부여해야 합니다.`,
  'not-licensed': () =>
    'Microsoft가 이 테넌트에 원격 분석을 제공하지 않습니다. 특정 요금제 라이선스 5,000개 이상, 로그인에는 Entra ID P1 또는 P2가 필요합니다.',
  'not-found': () => 'Microsoft가 이 테넌트에 이 원격 분석을 제공하지 않거나 옮겼습니다. 미리 보기 기능입니다.',
  throttled: () =>
    '자체 원격 분석을 몇 분 동안 읽지 않습니다. Microsoft가 기다리라고 했거나 이 시간의 요청을 다 썼습니다.',
  failed: () => '지금은 자체 원격 분석을 읽을 수 없습니다.',
};

const METRICS: Words['impact']['telemetry']['metrics'] = {
  'mail-delivered': '배달된 메일',
  'exchange-connections': '성공한 Exchange 연결',
  'teams-chat': 'Teams 채팅 메시지',
  'teams-meetings': 'Teams 모임 참가',
  'word-web': '웹용 Word 사용자',
  'excel-web': '웹용 Excel 사용자',
  'mfa-sign-ins': 'MFA 로그인',
  'saml-sign-ins': 'SAML 로그인',
};

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech): Words['impact'] {
  return {
    title: (service) => `${service}: 우리 문제인가, Microsoft 문제인가`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: { fails: '나도 안 됨', works: '다시 됨', impact: '우리 문제인가?' },
    reported: reportedWords(speech),
    whichService: { title: '우리 문제인가, Microsoft 문제인가', text: '어떤 서비스인가요?' },
  };
}

function peopleWords({ number }: Speech): Words['impact']['people'] {
  const lately = (minutes: number) => `최근 ${number(minutes)}분 동안`;
  return {
    title: '여기 사람들의 말',
    nobody: (service, minutes) => `${lately(minutes)} ${service}이(가) 안 된다고 말한 사람이 없습니다.`,
    few: (service, minutes) => `${lately(minutes)} 한두 명이 ${service}이(가) 안 된다고 말했습니다.`,
    many: (people, service, minutes) =>
      `${lately(minutes)} ${number(people)}명이 ${service}이(가) 안 된다고 말했습니다.`,
    inAll: (people) => `최근 3시간 동안은 ${number(people)}명입니다.`,
    unknown: '여기 사람들의 말은 지금 읽을 수 없습니다.',
    limits:
      '이 봇에 알린 사람만입니다. 한 사람은 한 번만 세고 이름은 밝히지 않습니다. 대부분은 아무에게도 알리지 않습니다.',
    chart: '30분 단위 인원',
    picture: (bars) => `안 되는 사람의 30분 단위 인원. ${bars}`,
    bar: (time, people) => `${time}: ${number(people)}명`,
  };
}

function telemetryWords({ number }: Speech): Words['impact']['telemetry'] {
  return {
    title: '자체 원격 분석',
    none: NO_TELEMETRY,
    metrics: METRICS,
    counts: (metric, now, before) => `${metric}: 한 시간에 ${number(now)}, 일주일 전 ${number(before)}`,
    shares: (metric, now, before) => `${metric}: ${now}, 일주일 전 ${before}`,
    empty: 'Microsoft가 이 시간의 수치를 보내지 않았습니다.',
    trends: {
      fell: '사용이 절반 아래로 줄었거나 연결이 실패합니다.',
      usual: '사용이 일주일 전과 비슷합니다.',
      unclear: '수치로는 줄었다고도 평소와 같다고도 할 수 없습니다.',
    },
    limits: (time) =>
      `${time}까지 Microsoft가 센 값입니다(미리 보기). 감소는 사내 네트워크나 휴일 때문일 수도 있습니다.`,
  };
}

function reportedWords({ number }: Speech): Words['impact']['reported'] {
  return {
    counted: (service) => `셌습니다: ${service}이(가) 안 되는 사람에 포함했습니다. 이름은 밝히지 않습니다.`,
    others: (people, minutes) => `최근 ${number(minutes)}분 동안 ${number(people)}명이 그렇게 말했습니다.`,
    issue: (id) => `Microsoft에 ${id}이(가) 진행 중입니다. 이 문제라면 거기에서도 셀 수 있습니다.`,
    silent: 'Microsoft의 관련 보고는 없습니다.',
    takenBack: (service) => `취소했습니다: ${service}이(가) 안 되는 사람에서 제외했습니다.`,
    nothingToTakeBack: (service) => `${service}이(가) 안 되는 사람에 포함되어 있지 않았습니다.`,
    affectedBy: (id) => `${id} 영향 있음`,
  };
}
