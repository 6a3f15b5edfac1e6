import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

/** What people did together about an incident. */
const RESPONDED = {
  took: (id: string) => `${id} 건을 맡음`,
  handedOver: (id: string, person: string) => `${id} 건을 ${person} 님에게 넘김`,
  released: (id: string) => `${id} 건을 내려놓음`,
  affected: (id: string, answer: string) => `${id}의 영향: ${answer}`,
  noted: (id: string, text: string) => `${id}에 메모를 남김: “${text}”`,
  'note-removed': (id: string) => `${id}의 메모를 지움`,
};

/** What people told users about an issue. */
const ANNOUNCED = {
  posted: (id: string, title: string) => `${id}에 대해 사용자에게 알렸습니다: “${title}”`,
  edited: (id: string, title: string) => `${id}에 대한 사용자 안내를 바꿨습니다: “${title}”`,
  told: (id: string, title: string) => `${id}에 대해 사용자에게 새 소식을 올렸습니다: “${title}”`,
  withdrawn: (id: string, title: string) => `${id}에 대한 사용자 안내를 거두었습니다: “${title}”`,
};

/** What people said of items of the Message Center. */
const MARKED: Words['audit']['marked'] = {
  done: (id) => `${id}: 완료로 표시`,
  'not-for-us': (id) => `${id}: 해당 없음으로 표시`,
  none: (id) => `${id}: 표시 취소`,
};

/** Words for `operator audit`. */
export function auditWords({ number }: Speech): Words['audit'] {
  return {
    title: '변경 기록',
    none: '아직 변경된 것이 없습니다',
    found: (changes) => `지난 400일 동안 변경 ${number(changes)}건`,
    who: (person, time) => `${person}, ${time}`,
    places: {
      channel: (name, team) =>
        `${name === undefined ? '채널' : `${name} 채널`}${team === undefined ? '' : ` (${team})`}`,
      group: (name) => (name === undefined ? '그룹 채팅' : `${name} 채팅`),
      personal: () => '본인의 채팅',
    },
    subscribed: (name) => `구독: ${name}`,
    resubscribed: (name) => `구독 내용 변경: ${name}`,
    unsubscribed: (name) => `구독 해지: ${name}`,
    muted: (name, until) => (until === undefined ? `음소거: ${name}` : `${until}까지 음소거: ${name}`),
    unmuted: (name) => `음소거 해제: ${name}`,
    followed: (id) => `팔로우: ${id}`,
    unfollowed: (id) => `팔로우 해제: ${id}`,
    settings: {
      timeZone: '시간대 변경',
      language: '언어 변경',
      quiet: '방해 금지 시간 변경',
      silence: '모든 알림 일시 중지 변경',
      digest: '요약 변경',
      level: '알림 수준 변경',
      oldAdvisories: '오래된 권고 알림 주기 변경',
      answers: '답변을 보는 사람 변경',
      mention: '인시던트 멘션 변경',
      remindAfter: '새 소식이 없을 때 알림 변경',
      escalate: '아무도 맡지 않는 인시던트를 알릴 곳 변경',
      escalations: '다른 곳의 에스컬레이션 받기 변경',
      teamwork: '공동 작업 켜기 또는 끄기',
      deadlines: '조치 기한 알림 변경',
      earlyWarnings: '조기 경고를 켜거나 끔',
    },
    anotherSetting: (name) => `설정 변경: ${name}`,
    responded: RESPONDED,
    announced: ANNOUNCED,
    marked: MARKED,
    toldAll: (conversations, text) => `대화 ${number(conversations)}개에 보냄: “${text}”`,
    escalated: (id, place) => `${id} 에스컬레이션: ${place}`,
    fileFetched: (name) => `${name} 파일을 받음`,
    paused: (until) => `${until}까지 모든 알림 중지`,
    resumed: '모든 알림 다시 시작',
  };
}
