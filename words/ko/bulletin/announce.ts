import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) => `${id} 안내를 올립니다: ${place}. 이제부터 문제의 상황을 따라갑니다.`,
  stands: (id: string, place: string) => `${id} 안내가 이미 있습니다: ${place}. 그것을 바꾸세요.`,
  edited: (id: string, place: string) => `${id} 안내를 바꿨습니다: ${place}.`,
  told: (id: string, place: string) => `${id} 안내를 바꾸고 메시지로 알렸습니다: ${place}.`,
  same: (id: string, place: string) => `${id} 안내가 이미 그 내용입니다: ${place}.`,
  withdrawn: (id: string, place: string) => `${id} 안내를 거두었습니다: ${place}. 그곳에 그렇게 표시됩니다.`,
  none: (id: string, place: string) => `바꿀 ${id} 안내가 없습니다: ${place}.`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech): Words['announce']['form'] {
  return {
    title: (id) => `${id} 사용자에게 알리기`,
    editTitle: (id, place) => `${id} 안내 바꾸기: ${place}`,
    intro:
      '글을 확인하고 올릴 곳을 고르세요. 시작 시각과 다음 업데이트는 제가 덧붙이고, Microsoft가 해결을 알리면 해결됨으로 바꿉니다.',
    editIntro: '“저장”은 조용히 바꿉니다. “저장하고 알리기”는 그 아래에 짧은 메시지도 올립니다.',
    labels: {
      title: '제목',
      what: '무슨 일이고 누구에게 영향이 있는지',
      help: '할 수 있는 일',
      language: '언어',
      place: '올릴 곳',
    },
    missing: {
      title: '제목을 쓰세요',
      what: '무슨 일인지 쓰세요',
      help: '할 수 있는 일을 쓰세요',
      place: '올릴 곳을 고르세요',
    },
    tooLong: (label, letters, most) =>
      `“${label}” 항목이 너무 깁니다: ${number(letters)}자(최대 ${number(most)}자). 줄여 주세요.`,
    noPlaces: '올릴 수 있는 채널이나 그룹 채팅을 모릅니다. 저를 추가하고 먼저 그곳에서 말을 걸어 주세요.',
    morePlaces: (id) => `올릴 곳이 없나요? “announce ${id} in” 뒤에 이름을 쓰세요.`,
    buttons: {
      post: '올리기',
      redraw: '이 언어로 새 초안',
      save: '저장',
      tell: '저장하고 알리기',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech): Words['announce'] {
  return {
    which: {
      title: '어떤 문제를 사용자에게 알릴까요?',
      text: '하나를 고르거나 ID를 쓰세요: “사용자에게 알리기 EX20119”.',
    },
    nothingOpen: {
      title: '알릴 만한 진행 중인 인시던트가 없습니다',
      text: '권고나 이미 끝난 것은 ID를 쓰세요: “사용자에게 알리기 EX20119”.',
    },
    notForMessages: {
      title: (id) => `${id}: 메시지 센터의 글입니다`,
      text: '사용자 안내는 인시던트와 권고 같은 문제에 대한 것입니다. 무엇이 언제 바뀌는지는 메시지를 열어 확인하세요.',
    },
    buttons: {
      announce: '사용자에게 알리기',
      edit: (place) => `바꾸기: ${place}`,
      withdraw: (place) => `거두기: ${place}`,
      takeBack: '거두기',
      change: '바꾸기',
      another: '다른 곳에도 올리기',
    },
    posted: {
      title: (id) => `${id}: 사용자에게 이미 알렸습니다`,
      row: (place, person, time) => `${place}: ${person} 님, ${time}`,
    },
    unknownPlace: {
      title: '그곳에는 올릴 수 없습니다',
      text: '그런 채널이나 그룹 채팅을 모르거나 올릴 권한이 없습니다. 그곳의 알림을 바꿀 수 있는 멤버만 올릴 수 있습니다. 목록에서 고르거나 그곳에 있는 사람에게 부탁하세요.',
    },
    notWatched: {
      title: (id) => `${id}: 지금은 지켜보고 있지 않습니다`,
      text: '안내가 상황을 따라갈 수 없어 올리지 않았습니다. 몇 분 뒤에 다시 시도하세요.',
    },
    places: {
      here: '이 대화',
      channel: '채널',
      group: '그룹 채팅',
      inTeam: (channel, team) => `${channel}(${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
