import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Errors = Words['errors'];

const HEALTH_UNKNOWN = '서비스 자체의 상태는 이것으로 알 수 없습니다.';

/** An API's error code in brackets, if there is one. */
const inBrackets = (code: string | undefined) => (code === undefined ? '' : `(${code})`);

/** What failed, what to do, and who can fix it. */
const HEALTH: Errors['health'] = {
  'source-unreachable': () => ({
    title: 'Microsoft 서비스 상태에 연결할 수 없습니다',
    text: `Microsoft의 서비스 상태 API가 응답하지 않았고, 보여 줄 이전 데이터도 없습니다. ${HEALTH_UNKNOWN} 1분 후에 다시 시도하세요. 계속되면 봇 운영자가 네트워크를 확인해야 합니다.`,
  }),
  'source-timeout': () => ({
    title: 'Microsoft 서비스 상태가 제때 응답하지 않았습니다',
    text: `API 응답이 너무 오래 걸렸고, 보여 줄 이전 데이터도 없습니다. ${HEALTH_UNKNOWN} 1분 후에 다시 시도하세요.`,
  }),
  'source-throttled': ({ wait }) => ({
    title: 'Microsoft의 요청 제한에 걸렸습니다',
    text: `서비스 상태 API에 요청을 너무 많이 보냈습니다. ${wait === undefined ? '몇 분' : wait} 후에 다시 시도하세요. 따로 조치할 것은 없습니다.`,
  }),
  'source-failed': ({ apiCode }) => ({
    title: 'Microsoft 서비스 상태에서 오류가 발생했습니다',
    text: `API가 오류로 응답했습니다${inBrackets(apiCode)}. ${HEALTH_UNKNOWN} Microsoft에서 해결해야 합니다. 몇 분 후에 다시 시도하세요.`,
  }),
  'source-bad-answer': ({ subject }) => ({
    title:
      subject === undefined
        ? 'Microsoft 서비스 상태의 응답을 읽을 수 없습니다'
        : `${subject}에 관한 Microsoft 서비스 상태의 응답을 읽을 수 없습니다`,
    text: `응답이 API 설명서와 달라서 보여 주지 않습니다. ${HEALTH_UNKNOWN} 몇 분 후에 다시 시도하세요. 계속되면 봇 운영자가 API 주소와 그 앞의 프록시를 확인해야 합니다.`,
  }),
  'source-empty': () => ({
    title: 'Microsoft 서비스 상태가 빈 목록을 보냈습니다',
    text: `조금 전까지 항목이 있었으므로 아직 사실로 보지 않습니다. ${HEALTH_UNKNOWN} 몇 분 후에 다시 시도하세요.`,
  }),
  'source-refused': ({ apiCode }) => ({
    title: 'Microsoft 서비스 상태가 요청을 거부했습니다',
    text: `API가 봇의 요청을 받아들이지 않았습니다${inBrackets(apiCode)}. 봇이나 설정의 잘못이므로, 봇 운영자가 로그를 확인해야 합니다.`,
  }),
  'source-retired': () => ({
    title: '봇이 읽는 API를 Microsoft가 종료했습니다',
    text: `Service Communications API는 더 이상 응답하지 않고 Microsoft Graph로 안내합니다. ${HEALTH_UNKNOWN} 봇 운영자가 HEALTH_SOURCE=graph로 설정하고 애플리케이션에 ServiceHealth.Read.All 및 ServiceMessage.Read.All 권한을 부여해야 합니다.`,
  }),
  'not-permitted': ({ permission }) => ({
    title: '봇에 읽을 권한이 없습니다',
    text: `봇의 애플리케이션에 다음 권한이 없습니다: ${permission ?? '서비스 상태 읽기(ServiceHealth.Read.All)'}. 테넌트의 Microsoft Entra 관리자가 애플리케이션에 추가하고 관리자 동의를 부여할 수 있습니다.`,
  }),
  'access-blocked': ({ apiCode }) => ({
    title: 'Microsoft가 봇의 접근을 차단했습니다',
    text: `거부 이유${inBrackets(apiCode)}는 권한 부족이 아닙니다. 조건부 액세스 정책, 라이선스 누락, 차단된 테넌트나 애플리케이션 때문일 수 있습니다. ${HEALTH_UNKNOWN} 테넌트의 Microsoft Entra 관리자가 로그인 로그에서 이유를 찾을 수 있습니다.`,
  }),
  'wrong-tenant': ({ tenant }) => ({
    title: '다른 테넌트의 로그인입니다',
    text: `봇의 로그인이 ${tenant === undefined ? '요청한 테넌트' : `테넌트 ${tenant}`}의 것이 아닙니다. 봇 운영자가 설정의 테넌트 ID를 확인해야 합니다.`,
  }),
  'not-signed-in': ({ apiCode }) => ({
    title: '봇이 Microsoft에 로그인하지 못했습니다',
    text: `Microsoft가 봇의 로그인을 받아들이지 않습니다${inBrackets(apiCode)}. 클라이언트 암호, 인증서 또는 토큰이 만료되었거나 애플리케이션이 등록되어 있지 않을 수 있습니다. ${HEALTH_UNKNOWN} 봇 운영자가 자격 증명을 확인해야 합니다.`,
  }),
  'unknown-issue': ({ subject }) => ({
    title: subject === undefined ? '그런 문제가 없습니다' : `이 테넌트에 문제 ${subject} 없음`,
    text: 'ID는 테넌트마다 다릅니다. Microsoft는 영향을 받을 수 있는 테넌트에만 문제를 표시하며, 해결된 문제는 30일쯤, 때로는 더 오래 남아 있습니다. ID를 확인하거나 목록에서 선택하세요.',
  }),
  'unknown-announcement': ({ subject }) => ({
    title: subject === undefined ? '그런 메시지가 없습니다' : `이 테넌트에 메시지 ${subject} 없음`,
    text: 'ID는 테넌트마다 다릅니다. Microsoft는 해당하는 테넌트에만 메시지를 보내고, 만료되면 삭제합니다. ID를 확인하거나 목록에서 선택하세요.',
  }),
  'unknown-service': ({ subject }) => ({
    title: subject === undefined ? '그런 서비스가 없습니다' : `이 테넌트에 “${subject}” 서비스 없음`,
    text: '표시되는 서비스는 테넌트의 라이선스에 따라 다릅니다. 서비스 목록에서 선택하세요.',
  }),
  'no-report': ({ subject }) => ({
    title: subject === undefined ? '인시던트 후 보고서 없음' : `${subject}의 인시던트 후 보고서 없음`,
    text: 'Microsoft는 일부 인시던트에만 보고서를 쓰며, 보통 종료 후 영업일 기준 5일 안에 나옵니다. 최종 보고서는 그 뒤에 나옵니다.',
  }),
};

/** Why an answer is old, shown on the answer itself. */
const STALE: Errors['stale'] = {
  'source-unreachable': 'Microsoft 서비스 상태에 연결할 수 없습니다.',
  'source-timeout': 'Microsoft 서비스 상태가 제때 응답하지 않습니다.',
  'source-throttled': 'Microsoft의 요청 제한 때문에 기다렸다가 다시 읽습니다.',
  'source-failed': 'Microsoft 서비스 상태에서 오류가 나고 있습니다.',
  'source-bad-answer': 'Microsoft 서비스 상태가 읽을 수 없는 응답을 보내고 있습니다.',
  'source-empty': 'Microsoft 서비스 상태 목록이 갑자기 비었지만, 아직 사실로 보지 않습니다.',
  'source-refused': 'Microsoft 서비스 상태가 이 요청을 거부합니다.',
  'source-retired': '봇이 읽는 API를 Microsoft가 종료했습니다.',
  'not-permitted': '봇에 더 이상 읽을 권한이 없습니다.',
  'access-blocked': 'Microsoft가 봇의 접근을 차단하고 있습니다.',
  'wrong-tenant': '봇의 로그인이 다른 테넌트의 것입니다.',
  'not-signed-in': '봇이 더 이상 Microsoft에 로그인할 수 없습니다.',
  'unknown-issue': 'Microsoft가 이 테넌트에 더 이상 이 문제를 표시하지 않습니다.',
  'unknown-announcement': 'Microsoft가 이 테넌트에 더 이상 이 메시지를 표시하지 않습니다.',
  'unknown-service': 'Microsoft가 이 테넌트에 더 이상 이 서비스를 표시하지 않습니다.',
  'no-report': '이 보고서는 더 이상 Microsoft에 없습니다.',
};

/** Why subscriptions could not be changed, and who can fix it. */
const SUBSCRIBING: Errors['subscribing'] = {
  'alerts-unavailable': {
    title: '여기서는 알림을 쓸 수 없습니다',
    text: '이 봇은 알림에 필요한 설정 없이 시작되어 질문에만 답합니다. 봇 운영자가 REDIS_URL을 Redis 서버로 설정하고 백그라운드 작업을 켜야 합니다(ROLES에 “worker”).',
  },
  'store-away': {
    title: '지금은 구독 정보에 연결할 수 없습니다',
    text: '바뀐 것은 없습니다. 질문에는 계속 답합니다. 1분 후에 다시 시도하세요. 계속되면 봇 운영자가 Redis 서버(REDIS_URL)를 확인해야 합니다.',
  },
  'not-allowed': {
    title: '여기서는 구독을 바꿀 수 없습니다',
    text: '게스트는 바꿀 수 없으며, 팀 소유자만 바꿀 수 있게 설정되어 있을 수도 있습니다. 바뀐 것은 없습니다. 팀 소유자에게 부탁하거나 봇과의 개인 채팅에서 구독하세요.',
  },
  'not-checked': {
    title: 'Teams에서 구성원 여부를 확인하지 못했습니다',
    text: '구독은 구성원만 바꿀 수 있는데, Teams에서 구성원 여부를 알려 주지 않았습니다. 바뀐 것은 없습니다. 1분 후에 다시 시도하세요. 계속되면 팀이나 채팅에서 이 앱을 제거하고 다시 추가하세요.',
  },
  'not-reachable': {
    title: '이 대화에는 알림을 보낼 수 없습니다',
    text: '나중에 이 대화에 연락할 방법이 메시지에 없습니다. 일부 테스트 도구에서 그렇습니다. 질문에는 계속 답합니다. Teams의 채널, 그룹 채팅, 개인 채팅에서 구독하세요.',
  },
};

/** What was wrong with the words of a command. */
const GRAMMAR: Errors['grammar'] = {
  'unknown-words': (phrase) => ({
    title: `“${phrase}”: 모르는 말입니다`,
    text: '서비스 이름도 아니고 인시던트, 권고, 메시지, 신규, 업데이트, 해결, 보고서 같은 말도 아닙니다. 바뀐 것은 없습니다.',
  }),
  'ambiguous-words': (phrase) => ({
    title: '어느 서비스인가요?',
    text: `“${phrase}”에 맞는 서비스가 여러 개입니다. 바뀐 것은 없습니다.`,
  }),
  'not-excluded': (phrase) => ({
    title: `“${phrase}”: 뺄 수 없습니다`,
    text: '“yammer 빼고 모두 구독”처럼 서비스 하나씩만 뺄 수 있습니다. 바뀐 것은 없습니다.',
  }),
  'nothing-left': (phrase) => ({
    title: '그러면 받을 알림이 남지 않습니다',
    text: `“${phrase}” 없이는 남는 것이 없습니다. 알림을 모두 끄려면 구독을 취소하세요. 바뀐 것은 없습니다.`,
  }),
  'no-subject': () => ({
    title: '무엇을 음소거할지 알려 주세요',
    text: '문제 ID나 서비스 이름, 그리고 얼마 동안인지 쓰세요. 예: “EX20119 4시간 음소거”, “exchange 1일 음소거”.',
  }),
  'not-mutable': (phrase) => ({
    title: `“${phrase}”: 음소거할 수 없습니다`,
    text: '문제 하나, 서비스 하나 또는 전체(“모두 음소거”)를 음소거할 수 있습니다. 알림을 모두 끄려면 구독을 취소하세요.',
  }),
  'bad-duration': (phrase) => ({
    title: `“${phrase}”: 시간으로 읽을 수 없습니다`,
    text: '분, 시간, 일로 쓰세요. 예: “30m”, “4h”, “2d”. 바뀐 것은 없습니다.',
  }),
  'duration-too-short': () => ({
    title: '너무 짧습니다',
    text: '음소거는 5분부터 30일까지 할 수 있습니다. 바뀐 것은 없습니다.',
  }),
  'duration-too-long': () => ({
    title: '너무 깁니다',
    text: '음소거는 5분부터 30일까지이며 저절로 끝납니다. 바뀐 것은 없습니다.',
  }),
  'too-many-words': () => ({
    title: '한 번에 너무 많습니다',
    text: '서비스를 줄여서 쓰세요. 명령은 앞의 것에 더해집니다. 바뀐 것은 없습니다.',
  }),
};

const BUTTONS: Errors['buttons'] = {
  tryAgain: '다시 시도',
  incidents: '모든 인시던트',
  advisories: '모든 권고',
  messages: '메시지',
  services: '서비스',
  status: '상태',
  help: '도움말',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech): Errors {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id) => `참조 번호: ${id}`,
    buttons: BUTTONS,
  };
}
