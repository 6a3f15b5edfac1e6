import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Teamwork = Pick<Words['settings'], 'mention' | 'remind' | 'escalate' | 'teamwork'>;

/** Words for `mention`, `remind`, `escalate` and `teamwork`: how people here work on incidents together. */
export function teamworkWords({ number, row }: Speech): Teamwork {
  const hours = (value: number) => `${number(value)}시간`;
  return {
    mention: {
      ...MENTION,
      set: (names) => `새 인시던트에서 멘션할 대상: ${row(names)}`,
      tooMany: (most) => ({
        title: `멘션은 ${number(most)}개까지 할 수 있습니다`,
        text: `“@당직 멘션”처럼 태그 하나로 당직자 모두를 부를 수 있습니다. ${UNCHANGED}`,
      }),
    },
    remind: {
      ...REMIND,
      set: (after) => `${hours(after)} 동안 새 소식이 없으면 알려 드립니다`,
      buttons: { after: (after) => `${hours(after)} 뒤`, off: '알리지 않기' },
    },
    escalate: ESCALATE,
    teamwork: TEAMWORK,
  };
}

const UNCHANGED = '바뀐 것은 없습니다.';

const MENTION: Omit<Teamwork['mention'], 'set' | 'tooMany'> = {
  text: '인시던트마다 한 번, 카드가 올라온 바로 뒤에 멘션합니다. 권고와 업데이트에서는 멘션하지 않습니다.',
  off: '인시던트에서 아무도 멘션하지 않습니다',
  offText: '알림은 전처럼 멘션 없이 옵니다.',
  ask: {
    title: '새 인시던트에서 누구를 멘션할까요?',
    text: '“@Ieva @당직 멘션”이라고 쓰고, @ 뒤에 열리는 목록에서 사람이나 태그를 고르세요. 그만하려면 “멘션 끄기”라고 쓰세요.',
  },
  unknown: (said) => ({
    title: `“${said}”: 누구인지 모르겠습니다`,
    text: `“@Ieva @당직 멘션”이라고 쓰고, @ 뒤에 열리는 목록에서 사람이나 태그를 고르세요. ${UNCHANGED}`,
  }),
  everybody: {
    title: '채널 전체나 팀 전체는 멘션할 수 없습니다',
    text: `Teams가 앱에 허용하지 않습니다. “@당직 멘션”처럼 사람이나 팀의 태그를 고르세요. ${UNCHANGED}`,
  },
  alone: {
    title: '여기에는 멘션할 다른 사람이 없습니다',
    text: `채널이나 그룹 채팅에서 “@Ieva @당직 멘션”이라고 쓰세요. ${UNCHANGED}`,
  },
  buttons: { off: '멘션하지 않기' },
};

const REMIND: Omit<Teamwork['remind'], 'set' | 'buttons'> = {
  text: '진행 중인 인시던트에 대해 Microsoft가 그동안 새 글을 올리지 않으면 카드 아래에서 알려 드립니다. 간격을 늘려 가며 최대 5번이고, 방해 금지 시간에는 알리지 않습니다.',
  off: '새 소식이 없다는 알림이 꺼져 있습니다',
  offText: '인시던트에 새 소식이 없어도 따로 알리지 않습니다.',
  ask: {
    title: '새 소식이 얼마나 없으면 알려 드릴까요?',
    text: '“4시간 뒤 리마인드”처럼 쓰세요. 진행 중인 인시던트에 새 소식이 없는 시간으로, 1시간부터 72시간까지 됩니다. 그만하려면 “리마인드 끄기”라고 쓰세요.',
  },
  unknown: (said) => ({
    title: `“${said}”: 알림 시간으로 쓸 수 없습니다`,
    text: `“1시간 뒤 리마인드”부터 “72시간 뒤 리마인드”까지 됩니다. ${UNCHANGED}`,
  }),
};

const ESCALATE: Teamwork['escalate'] = {
  set: (place, after) => `${after} 안에 맡는 사람이 없는 인시던트를 알릴 곳: ${place}`,
  text: '그 시간 안에 여기서 아무도 인시던트를 맡지 않으면, 이유와 함께 그곳에도 올립니다. 그때 여기에도 알려 드립니다.',
  resting: (what) => `${what} (공동 작업이 꺼져 있어 멈춤)`,
  restingText:
    '지금은 멈춰 있습니다. 공동 작업이 꺼져 있어 아무도 인시던트를 맡을 수 없습니다. “공동 작업 켜기”라고 쓰면 시작합니다.',
  off: '인시던트를 다른 곳으로 에스컬레이션하지 않습니다',
  offText: '아무도 맡지 않아도 여기에 남습니다.',
  ownChat: '개인 채팅',
  ask: {
    title: '아무도 맡지 않는 인시던트를 어디에 알릴까요?',
    text: '“30분 뒤 에스컬레이션”처럼 쓴 다음, 이 팀의 다른 채널이나 저와의 개인 채팅을 고르세요. 5분부터 24시간까지 됩니다. 그만하려면 “에스컬레이션 끄기”라고 쓰세요.',
  },
  badTime: (said) => ({
    title: `“${said}”: 담당자를 기다릴 시간으로 쓸 수 없습니다`,
    text: `“5분 뒤 에스컬레이션”부터 “24시간 뒤 에스컬레이션”까지 됩니다. ${UNCHANGED}`,
  }),
  unknown: (said) => ({
    title: `“${said}”: 여기로는 에스컬레이션할 수 없습니다`,
    text: `제가 알림을 올리고 있고 내가 알림을 바꿀 수 있는, 이 팀의 채널이어야 합니다. 아직 쓰지 않는 채널이라면 먼저 그곳에서 “여기로 에스컬레이션 허용”이라고 쓰세요. ${UNCHANGED}`,
  }),
  refused: (place) => ({
    title: `${place}: 에스컬레이션을 받지 않습니다`,
    text: `그곳에서 누군가 껐습니다. 그곳에서 “여기로 에스컬레이션 허용”이라고 쓰면 다시 받습니다. ${UNCHANGED}`,
  }),
  alone: {
    title: '개인 채팅에는 인시던트를 맡을 다른 사람이 없습니다',
    text: `채널이나 그룹 채팅에서 “30분 뒤 에스컬레이션”이라고 쓰세요. ${UNCHANGED}`,
  },
  here: {
    on: '다른 채널에서 여기로 에스컬레이션할 수 있습니다',
    off: '아무도 여기로 에스컬레이션할 수 없습니다',
  },
  hereText: {
    on: '그쪽과 여기 모두에서 알림을 바꿀 수 있는 사람이 그쪽에서 설정해야 합니다.',
    off: '여기로 설정해 둔 곳이 있어도 인시던트는 그곳에 남고, 그곳에 알립니다.',
  },
  buttons: { to: (place) => `${place}(으)로`, toMe: '내 개인 채팅으로', off: '에스컬레이션하지 않기' },
};

const TEAMWORK: Teamwork['teamwork'] = {
  titles: { on: '공동 작업이 켜져 있습니다', off: '공동 작업이 꺼져 있습니다' },
  texts: {
    on: '인시던트 카드에서 담당을 맡고, 영향이 있는지 답하고, 메모를 남길 수 있습니다.',
    off: '카드에 Microsoft가 쓴 내용만 나옵니다. “공동 작업 켜기”라고 쓰면 다시 켜집니다.',
  },
  resting: '그때까지는 인시던트를 다른 곳으로 에스컬레이션하지 않습니다.',
  ask: {
    title: '여기서 인시던트에 함께 대응할까요?',
    text: '“공동 작업 켜기”라고 쓰면 카드에서 담당을 맡고, 영향이 있는지 답하고, 메모를 남길 수 있습니다. “공동 작업 끄기”라고 쓰면 카드에서 모두 사라집니다.',
  },
  unknown: (said) => ({
    title: `“${said}”: 공동 작업에 없는 설정입니다`,
    text: `“공동 작업 켜기”나 “공동 작업 끄기”라고 쓰세요. ${UNCHANGED}`,
  }),
  buttons: { on: '공동 작업 켜기', off: '공동 작업 끄기' },
};
