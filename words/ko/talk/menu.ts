import type { Words } from '../../en/index.ts';

const NAMES: Words['menu']['names'] = {
  status: '상태',
  history: '기록',
  availability: '가용률',
  incidents: '인시던트',
  subscribe: '구독',
  subscriptions: '구독 목록',
  unsubscribe: '구독 취소',
  mute: '음소거',
  advisories: '권고',
  search: '검색',
  messages: '메시지',
  help: '도움말',
  maintenance: '유지 관리',
  settings: '설정',
};

const PROMPTS: Words['menu']['prompts'] = {
  status: ['Teams 지금 괜찮아요?', '지금 진행 중인 문제 있나요?'],
  history: ['지난달 Exchange는 어땠나요?'],
  subscribe: ['여기서 알림 받기'],
  messages: ['조치가 필요한 메시지 있나요?'],
  help: ['뭘 할 수 있어요?'],
  maintenance: ['예정된 점검 있나요?'],
};

export function menuWords(): Words['menu'] {
  return { names: NAMES, prompts: PROMPTS };
}
