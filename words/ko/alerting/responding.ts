import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** On the live card of an incident, for all to see. Persons are by name; times are written as on the card. */
const CARD = {
  owner: (person: string, time: string) => `${person} 님이 ${time}부터 맡고 있습니다`,
  note: (person: string, time: string) => `${person} 님의 메모, ${time}`,
  workaround: (person: string, time: string) => `${person} 님의 해결 방법, ${time}`,
  question: (id: string) => `${id}의 영향을 받고 계신가요?`,
  buttons: {
    take: '제가 맡을게요',
    takeOver: '넘겨받기',
    handOver: '넘겨주기',
    release: '내려놓기',
    affected: '영향이 있나요?',
    yes: '예',
    no: '아니요',
    unsure: '잘 모름',
    removeNote: '메모 지우기',
  },
};

/** What somebody did, told to whoever did it. */
const DONE = {
  taken: (id: string) => `이제 ${id} 담당자입니다. 카드에서 모두가 볼 수 있습니다.`,
  takenOver: (id: string, from: string) =>
    `${from} 님에게서 ${id} 건을 넘겨받았습니다. 카드에서 모두가 볼 수 있습니다.`,
  handedOver: (id: string, to: string, by: string) => `${to} 님, ${by} 님이 ${id} 건을 넘겨주었습니다.`,
  released: (id: string, from: string) => `${from} 님이 ${id} 건을 내려놓았습니다. 지금은 담당자가 없습니다.`,
  yes: (id: string) => `${id}의 영향을 받는다고 기록했습니다.`,
  no: (id: string) => `${id}의 영향을 받지 않는다고 기록했습니다.`,
  unsure: (id: string) => `${id}의 영향을 받는지 잘 모른다고 기록했습니다.`,
  note: (id: string, person: string, text: string) => `${person} 님이 ${id}에 메모를 남겼습니다: “${text}”`,
  workaround: (id: string, person: string, text: string) => `${person} 님이 ${id}의 해결 방법을 남겼습니다: “${text}”`,
  noteRemoved: (id: string) => `${id}의 메모를 지웠습니다.`,
};

/** What cannot be done, and what is missing. */
const REFUSED = {
  youHaveIt: (id: string, time: string) => `${time}부터 이미 ${id} 건을 맡고 계십니다.`,
  anotherHasIt: (id: string, person: string, time: string) => `${person} 님이 ${time}부터 ${id} 건을 맡고 있습니다.`,
  toTakeOver: (id: string) => `넘겨받으려면 “${id} 넘겨받기”라고 쓰세요.`,
  nobodyHasIt: (id: string) => `${id} 건은 아직 담당자가 없습니다.`,
  nobodyAnswered: '영향을 받는지 아직 아무도 답하지 않았습니다.',
  toWhom: (id: string) => `누구에게 넘길까요? “${id} 넘겨주기”라고 쓰고 @와 이름을 입력한 뒤 목록에서 고르세요.`,
  sameNote: (id: string) => `${id}의 메모는 이미 그렇게 되어 있습니다.`,
  noNote: (id: string) => `${id}에는 메모가 없습니다.`,
  noText: (id: string) => `${id}의 메모에 무엇을 적을까요? “메모 ${id}” 뒤에 쓰세요.`,
  over: (id: string) => `${id} 건은 끝났으니 더 할 일이 없습니다.`,
  noCard: (id: string) =>
    `여기에는 모두가 볼 수 있는 ${id} 알림이 없습니다. “여기서 팔로우”를 누르면 다음 소식 때 알립니다.`,
  alone: '저와 둘만의 채팅이라 다른 사람은 볼 수 없습니다. 채널이나 그룹 채팅에서 해 주세요.',
  off: '여기서는 인시던트를 함께 처리하는 기능이 꺼져 있습니다.',
  whichOne: {
    title: '어떤 인시던트인가요?',
    text: 'ID를 붙여 주세요. 예: “EX20119 제가 맡을게요”. 알림의 스레드에서는 생략해도 됩니다.',
  },
};

/** Words for what people of a conversation do together about an incident. */
export function respondingWords({ number }: Speech): Words['responding'] {
  return {
    card: CARD,
    done: DONE,
    refused: REFUSED,
    /** How many people gave each answer. */
    affected: (yes: number, no: number, unsure: number) =>
      `여기서 영향: 예 ${number(yes)} · 아니요 ${number(no)} · 잘 모름 ${number(unsure)}`,
  };
}
