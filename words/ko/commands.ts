import type { Words } from '../en/index.ts';
import { PAST_COMMANDS } from './past/commands.ts';
import { MARKING_COMMANDS } from './messages/commands.ts';
import { DOCUMENT_COMMANDS } from './evidence/commands.ts';

/** Words for each command, by name. Whoever writes Korean may use the English words of commands too. */
const COMMANDS: Words['commands'] = {
  status: {
    usage: 'status [서비스]',
    summary: '모든 서비스의 현재 상태, 또는 한 서비스의 기능과 진행 중인 문제를 보여 줍니다',
    examples: ['상태', 'exchange 상태'],
  },
  ...PAST_COMMANDS,
  incidents: {
    usage: 'incidents [서비스] [open|resolved|all] [기간]',
    summary: '진행 중인 인시던트를 보여 줍니다. 기간을 쓰면 해결된 것도 나옵니다',
    examples: ['인시던트', 'exchange 인시던트', 'teams 최근 30일 인시던트'],
  },
  incident: {
    usage: 'incident <id> [page <n>|all]',
    summary: '인시던트나 권고 하나의 상태, 영향, 시간과 게시 글을 최신순으로 보여 줍니다',
    examples: ['EX20119', 'incident EX20119 page 2', 'EX20119 전체 기록'],
  },
  subscribe: {
    usage: 'subscribe [서비스…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: '인시던트와 권고 알림을 이 대화에 보냅니다. 그냥 쓰면 고를 수 있는 양식이 나옵니다',
    examples: ['구독', 'exchange teams 인시던트 구독', '모든 메시지 구독', '모든 새 문제 구독'],
  },
  only: {
    usage: 'only [서비스…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: '여기의 알림을 줄입니다. 쓴 서비스(없으면 모든 서비스)에서 쓴 것만 남습니다',
    examples: ['only incidents', 'only teams resolved', 'only all except yammer'],
  },
  save: {
    usage: 'save [서비스…] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: '여기의 알림을 정확히 쓴 대로 바꿉니다. “구독” 양식과 같습니다',
    examples: ['save exchange incidents new resolved'],
  },
  'not-offered': {
    usage: 'not-offered <export|remind|ticket|elsewhere|outside|leave>',
    summary: '봇이 하지 않는 일과 가장 가까운 방법을 알려 줍니다',
    examples: ['not-offered remind'],
  },
  subscriptions: {
    usage: 'subscriptions',
    summary: '이 대화의 구독, 팔로우, 음소거와 누가 언제 설정했는지 보여 줍니다',
    examples: ['구독 목록'],
  },
  unsubscribe: {
    usage: 'unsubscribe [서비스…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
    summary: '알림을 모두 또는 일부 끕니다. 그냥 쓰면 구독마다 버튼이 나옵니다',
    examples: ['exchange 구독 취소', 'exchange 권고 구독 취소', '모두 구독 취소'],
  },
  mute: {
    usage: 'mute <id|서비스|all> [5m..30d|until <시각>]',
    summary: '문제나 서비스 하나, 또는 모든 것의 알림을 잠시 끕니다. 시간을 쓰지 않으면 4시간입니다',
    examples: ['EX20119 4시간 음소거', 'exchange 1일 음소거', '18:00까지 모두 음소거'],
  },
  advisories: {
    usage: 'advisories [서비스] [open|resolved|all] [기간]',
    summary: '진행 중인 권고를 보여 줍니다. 기간을 쓰면 해결된 것도 나옵니다',
    examples: ['권고', 'exchange 권고', 'teams 최근 30일 권고'],
  },
  search: {
    usage: 'search <단어>',
    summary: '인시던트, 권고, 메시지를 단어로 찾아 가장 잘 맞는 것부터 보여 줍니다',
    examples: ['캘린더 검색', '로그인 전화 검색'],
  },
  ...MARKING_COMMANDS,
  messages: {
    usage: 'messages [서비스] [기간] [act-by] [major] [tag <태그>] [words <단어>]',
    summary: '메시지 센터 항목을 최근 변경순으로, 조치가 필요한 것은 기한순으로 보여 줍니다',
    examples: ['메시지', '조치 필요한 메시지', 'teams 최근 7일 메시지'],
  },
  help: {
    usage: 'help [명령]',
    summary: '무엇을 물어볼 수 있는지, 또는 명령 하나를 자세히 보여 줍니다',
    examples: ['도움말', '도움말 기록'],
  },
  message: {
    usage: 'message <id> [page <n>]',
    summary: '메시지 센터 항목이나 계획된 유지 관리 하나를 보여 줍니다',
    examples: ['MC123456'],
  },
  maintenance: {
    usage: 'maintenance [서비스]',
    summary: '계획된 유지 관리와 그 시간을 보여 줍니다',
    examples: ['유지 관리', 'exchange 유지 관리'],
  },
  services: {
    usage: 'services',
    summary: '이 테넌트의 서비스와 기능을 보여 줍니다',
    examples: ['서비스 목록'],
  },
  ...DOCUMENT_COMMANDS,
  unmute: {
    usage: 'unmute [id|서비스]',
    summary: '음소거를 하나 또는 모두 해제하고, 보류된 알림을 보냅니다',
    examples: ['EX20119 음소거 해제', '음소거 해제'],
  },
  follow: {
    usage: 'follow <id>',
    summary: '구독과 상관없이 문제 하나가 바뀔 때마다 이 대화에 알립니다',
    examples: ['EX20119 팔로우'],
  },
  unfollow: {
    usage: 'unfollow <id>',
    summary: '문제 하나의 팔로우를 취소합니다',
    examples: ['EX20119 팔로우 취소'],
  },
  why: {
    usage: 'why <id>',
    summary: '이 대화에 문제를 왜 알렸는지, 또는 왜 알리지 않았는지 알려 줍니다',
    examples: ['왜 EX20119'],
  },
  take: {
    usage: 'take [ID]',
    summary: '인시던트를 맡았다고 여기 모두에게 알립니다',
    examples: ['EX20119 제가 맡을게요'],
  },
  release: {
    usage: 'release [ID]',
    summary: '인시던트의 담당을 내려놓습니다',
    examples: ['EX20119 내려놓기'],
  },
  handover: {
    usage: 'handover [ID] <@이름>',
    summary: '멘션한 사람에게 인시던트를 넘깁니다',
    examples: ['EX20119 넘겨주기'],
  },
  warnings: {
    usage: 'warnings <on|off>',
    summary: '많은 사람이 서비스가 안 된다고 하고 Microsoft가 아직 아무 말이 없을 때 경고합니다',
    examples: ['warnings on'],
  },
  impact: {
    usage: 'impact <서비스>',
    summary: '우리 문제인지 Microsoft 문제인지 Microsoft의 정보, 여기 사람들의 말, 자체 원격 분석으로 보여 줍니다',
    examples: ['impact exchange'],
  },
  affected: {
    usage: 'affected [yes|no|unsure] [ID|서비스]',
    summary: '인시던트의 영향을 받는지, 서비스가 안 되는지 셉니다',
    examples: ['EX20119 영향 있음', 'affected exchange', 'EX20119 담당자 누구'],
  },
  note: {
    usage: '메모 <ID> [해결 방법] <내용|off>',
    summary: '인시던트 카드에 모두를 위한 메모나 해결 방법을 남깁니다',
    examples: ['메모 EX20119 웹용 Outlook은 됩니다'],
  },
  announce: {
    usage: '사용자에게 알리기 [ID]',
    summary: '사용자에게 알릴 쉬운 안내를 만들어 고치고 채널에 올리며, 최신으로 유지합니다',
    examples: ['사용자에게 알리기 EX20119'],
  },
  undo: {
    usage: 'undo',
    summary: '이 대화의 마지막 알림 변경을 10분 안에 되돌립니다',
    examples: ['실행 취소'],
  },
  test: {
    usage: 'test',
    summary: '실제 알림과 같은 방식으로 이 대화에 테스트 알림을 보냅니다',
    examples: ['테스트 알림'],
  },
  settings: {
    usage: 'settings',
    summary: '알림이 언제 어떻게 오는지와 바꾸는 양식을 보여 줍니다',
    examples: ['설정'],
  },
  quiet: {
    usage: 'quiet <18:00-08:00> [weekdays|weekends|mon-fri] [everything]',
    summary: '정한 시간에는 인시던트 소식만 알리고, 나머지는 그 뒤에 메시지 하나로 보냅니다',
    examples: ['평일 18:00-08:00 방해 금지', '주말마다 방해 금지', '방해 금지 해제'],
  },
  digest: {
    usage: 'digest [daily|weekly mon] [09:00] [only]',
    summary: '정한 때에 새로운 것, 해결된 것, 진행 중인 것을 요약해 보냅니다',
    examples: ['매일 09:00 요약', '매주 월요일 09:00 요약', '요약 그만'],
  },
  level: {
    usage: 'level <incidents|advisories|all>',
    summary: '여기의 알림을 인시던트만, 또는 인시던트와 권고로 줄입니다',
    examples: ['수준 인시던트', '수준 모두'],
  },
  timezone: {
    usage: 'timezone <도시 또는 시간대>',
    summary: '여기의 알림, 방해 금지 시간, 요약이 따를 시간대를 정합니다',
    examples: ['시간대 Asia/Seoul', '시간대 뉴욕'],
  },
  language: {
    usage: 'language <언어>',
    summary: '여기의 알림을 쓸 언어를 정합니다',
    examples: ['언어 한국어'],
  },
  'old-advisories': {
    usage: 'old-advisories <weekly|always>',
    summary: '14일 넘게 진행 중인 권고를 얼마나 자주 알릴지 정합니다',
    examples: ['old-advisories weekly', 'old-advisories always'],
  },
  answers: {
    usage: 'answers <private|shared>',
    summary: '여기에서 답변을 모두가 볼지, 질문한 사람만 볼지 정합니다',
    examples: ['answers private', 'answers shared'],
  },
  mention: {
    usage: '<@사람이나 @태그> 멘션',
    summary: '새 인시던트가 생기면 사람이나 태그를 멘션합니다',
    examples: ['@Ieva @당직 멘션', '멘션 끄기'],
  },
  remind: {
    usage: '<시간> 뒤 리마인드',
    summary: '진행 중인 인시던트에 새 소식이 없으면 알려 줍니다',
    examples: ['4시간 뒤 리마인드', '리마인드 끄기'],
  },
  escalate: {
    usage: '<시간> 뒤 에스컬레이션',
    summary: '아무도 맡지 않는 인시던트를 다른 곳에도 올립니다',
    examples: ['30분 뒤 에스컬레이션', '에스컬레이션 끄기'],
  },
  teamwork: {
    usage: '공동 작업 <켜기|끄기>',
    summary: '카드에서 인시던트를 맡고 메모를 남기는 기능을 켜거나 끕니다',
    examples: ['공동 작업 켜기', '공동 작업 끄기'],
  },
  operator: {
    usage: 'operator [health|conversations|audit|tell <text>|pause <time>|resume|webhook]',
    summary: '봇 자체의 상태를 운영자에게 보여 줍니다',
    examples: ['operator', 'operator conversations', 'operator audit', 'operator pause 4h'],
  },
  hi: {
    usage: 'hi',
    summary: '인사하고 무엇을 물어볼 수 있는지 보여 줍니다',
    examples: ['안녕하세요'],
  },
};

/** Words for each command, by name. */
export function commandsWords(): Words['commands'] {
  return COMMANDS;
}
