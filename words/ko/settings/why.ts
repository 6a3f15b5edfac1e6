import type { Words } from '../../en/index.ts';
import { withParticle } from '../particles.ts';

type Why = Words['why'];

/** A person as the subject of a sentence. */
const somebody = (person: string | undefined) => (person === undefined ? '누군가가' : `${person} 님이`);

const BECAUSE: Why['because'] = {
  follow: (person, date) => `${date}에 ${somebody(person)} 여기서 팔로우했습니다.`,
  escalated: (place, after, date) =>
    `${place ?? '다른 대화'}에서 ${after} 동안 아무도 이 인시던트를 맡지 않아, ${date}에 여기로 에스컬레이션되었습니다.`,
  escalatedBy: (person) => `${somebody(person)} 그렇게 설정했습니다.`,
  subscription: (what) => `여기 알림 범위: ${what.join(', ')}.`,
  setBy: (person, date) => `${date}에 ${somebody(person)} 설정했습니다.`,
  changed: '그때의 구독은 이후 바뀌었거나 취소되었습니다.',
  nothing: '여기에 설정된 알림이 없습니다.',
  service: (services) => `여기 알림에 들어 있지 않은 서비스: ${services.join(', ')}.`,
  excepted: (services) => `여기 알림에서 제외한 서비스: ${services.join(', ')}.`,
  kind: {
    incidents: '인시던트인데, 여기서는 이 서비스의 인시던트를 알리지 않습니다.',
    advisories: '권고인데, 여기서는 이 서비스의 권고를 알리지 않습니다.',
    messages: '메시지 센터 항목인데, 여기서는 이 서비스의 메시지 센터 항목을 알리지 않습니다.',
  },
  moments: (what) => `여기 알림 범위: ${what.join(', ')}. 이 문제의 소식은 그 범위에 들지 않았습니다.`,
  level: {
    incidents: '여기에는 인시던트만 알립니다.',
    advisories: '여기에는 인시던트와 권고만 알립니다.',
    all: '여기에는 모두 알립니다.',
  },
  knownBefore: (date) => `알림은 ${date}에 설정되었고, 그 뒤로 새 소식이 없었습니다.`,
  onItsWay: '새 소식이 있으며 몇 분 안에 여기로 옵니다.',
};

const NOTES: Why['notes'] = {
  posted: {
    plain: (at) => `${at}: 카드로 게시`,
    follow: (at) => `${at}: 여기서 팔로우하던 문제라 카드로 게시`,
    subscription: (at) => `${at}: 여기 알림 범위여서 카드로 게시`,
  },
  replied: {
    plain: (at) => `${at}: 업데이트 게시`,
    follow: (at) => `${at}: 여기서 팔로우하던 문제라 업데이트 게시`,
    subscription: (at) => `${at}: 여기 알림 범위여서 업데이트 게시`,
  },
  joined: (at, id) => `${at}: 같은 장애라 ${id} 카드 아래에 게시`,
  digest: (at) => `${at}: 요약에 포함`,
  spared: {
    'not-for-us': (at) => `${at}: 해당 없음으로 표시되어 게시하지 않음`,
    'not-asked': (at) => `${at}: 여기 알림 범위가 아니어서 게시하지 않음`,
    level: (at) => `${at}: 여기서 알릴 것으로 정하지 않아 게시하지 않음`,
  },
  held: {
    mute: (at) => `${at}: 음소거되어 있어 보류`,
    silence: (at) => `${at}: 모든 알림이 음소거되어 있어 보류`,
    quiet: (at) => `${at}: 방해 금지 시간이어서 보류`,
    'digest-only': (at) => `${at}: 요약 때까지 보류`,
    'old-advisory': (at) => `${at}: 오래된 권고는 최대 주 1회 게시하므로 보류`,
  },
};

const NOW: Why['now'] = {
  mute: (until) => `여기서 ${until}까지 음소거되어 있습니다.`,
  silence: (until) => `여기서는 ${until}까지 모든 알림이 음소거되어 있습니다.`,
  quiet: (until) => `${until}까지 방해 금지 시간입니다. 소식은 그때 게시됩니다.`,
  'digest-only': (until) => `소식은 ${until} 요약에 들어갑니다.`,
  'old-advisory': (until) => `14일 넘게 진행 중이어서 업데이트를 최대 주 1회 알립니다. 다음: ${until}.`,
};

/** Words for `why`. */
export function whyWords(): Why {
  return {
    titles: {
      told: (id) => `${withParticle(id, '이/가')} 여기에 게시된 이유`,
      waiting: (id) => `${withParticle(id, '이/가')} 아직 여기에 게시되지 않은 이유`,
      untold: (id) => `${withParticle(id, '이/가')} 여기에 게시되지 않은 이유`,
    },
    because: BECAUSE,
    notes: NOTES,
    now: NOW,
    paused: (since) => `${since}부터 여기에 게시할 수 없습니다. 다시 게시할 수 있게 되면 밀린 알림이 이어서 옵니다.`,
    failed: {
      refused: 'Teams가 이 메시지를 거부했습니다.',
      expired: '하루 동안 Teams가 메시지를 받지 않아 전송을 그만두었습니다. 다음 업데이트는 다시 보냅니다.',
      trying: 'Teams가 아직 메시지를 받지 않았습니다. 다시 보내고 있습니다.',
    },
  };
}
