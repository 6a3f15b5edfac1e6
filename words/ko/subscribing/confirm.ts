import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Confirm = Words['confirm'];

const UNDOABLE = '10분 안에 되돌릴 수 있습니다.';

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords(speech: Speech): Confirm {
  return { stopAll: stopAllWords(speech), lastOne: lastOneWords(speech), keep: '알림 유지', mutes: muteWords(speech) };
}

function stopAllWords({ list }: Speech): Confirm['stopAll'] {
  return {
    titles: {
      channel: '이 채널의 알림을 모두 끌까요?',
      group: '이 채팅의 알림을 모두 끌까요?',
      personal: '내 알림을 모두 끌까요?',
    },
    texts: {
      channel: (names) => `앞으로 이 채널의 누구도 다음 알림을 받지 않습니다: ${list(names)}. ${UNDOABLE}`,
      group: (names) => `앞으로 이 채팅의 누구도 다음 알림을 받지 않습니다: ${list(names)}. ${UNDOABLE}`,
      personal: (names) => `앞으로 다음 알림을 받지 않습니다: ${list(names)}. ${UNDOABLE}`,
    },
    buttons: {
      channel: '이 채널의 알림 모두 끄기',
      group: '이 채팅의 알림 모두 끄기',
      personal: '내 알림 모두 끄기',
    },
  };
}

function lastOneWords({ list }: Speech): Confirm['lastOne'] {
  return {
    title: (names) => `구독을 취소할까요? ${list(names)}`,
    texts: {
      channel: (follows) =>
        `이 채널의 마지막 구독입니다. 그러면 여기의 모든 사람이 팔로우하는 문제의 알림만 받습니다: ${list(follows)}. ${UNDOABLE}`,
      group: (follows) =>
        `이 채팅의 마지막 구독입니다. 그러면 여기의 모든 사람이 팔로우하는 문제의 알림만 받습니다: ${list(follows)}. ${UNDOABLE}`,
      personal: (follows) =>
        `마지막 구독입니다. 그러면 팔로우하는 문제의 알림만 받습니다: ${list(follows)}. ${UNDOABLE}`,
    },
    button: (names) => `구독 취소: ${list(names)}`,
  };
}

function muteWords({ count }: Speech): Confirm['mutes'] {
  return {
    titles: {
      channel: '이 채널의 어느 음소거를 해제할까요?',
      group: '이 채팅의 어느 음소거를 해제할까요?',
      personal: '어느 음소거를 해제할까요?',
    },
    texts: {
      channel: '해제하면 보류된 알림이 이 채널에 올라오며 모두가 볼 수 있습니다.',
      group: '해제하면 보류된 알림이 이 채팅에 올라오며 모두가 볼 수 있습니다.',
      personal: '해제하면 보류된 알림이 여기에 올라옵니다.',
    },
    one: (name) => `${name} 음소거 해제`,
    all: (mutes) => count(mutes, { other: '음소거 #건 모두 해제' }),
    keep: '음소거 유지',
  };
}
