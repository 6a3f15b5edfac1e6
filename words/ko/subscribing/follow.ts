import type { Words } from '../../en/index.ts';
import { withParticle } from '../particles.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(): Words['follow'] {
  return {
    buttons: { notifyMe: '나에게 알림', followHere: '여기서 팔로우' },
    inOwnChat: (id) => ({
      title: `${withParticle(id, '은/는')} 아직 팔로우하지 않습니다`,
      text: `혼자만 알림을 받으려면 저와의 채팅을 열고 “${id} 팔로우”라고 쓰세요. “여기서 팔로우”를 누르면 이 대화의 모든 사람에게 알립니다.`,
    }),
    toldInOwnChat: (ids) => `해결될 때까지 개인 채팅에서 알려 드리겠습니다: ${ids.join(', ')}`,
    askedElsewhere: (ids, place) => ({
      title: `새 소식을 여기로 알려 드리겠습니다: ${ids.join(', ')}`,
      text: `${place === undefined ? '채널이나 그룹 채팅' : `“${place}”`}에서 요청하셨습니다. 새 소식은 이 채팅으로 옵니다.`,
    }),
    messagesInOwnChat: (ids) => `Microsoft에서 내용을 바꾸면 개인 채팅에서 알려 드리겠습니다: ${ids.join(', ')}`,
    endedInOwnChat: (ids) => `앞으로 개인 채팅에서 알리지 않겠습니다: ${ids.join(', ')}`,
    notInOwnChat: (ids) => {
      const title = `개인 채팅에서 팔로우하지 않는 문제입니다: ${ids.join(', ')}`;
      return {
        channel: { title, text: '이 채널의 알림은 모든 사람을 위한 것이므로 그대로 두었습니다.' },
        group: { title, text: '이 채팅의 알림은 모든 사람을 위한 것이므로 그대로 두었습니다.' },
      };
    },
    which: {
      channel: '이 채널에서 어느 문제의 팔로우를 취소할까요?',
      group: '이 채팅에서 어느 문제의 팔로우를 취소할까요?',
      personal: '어느 문제의 팔로우를 취소할까요?',
    },
    unfollow: (id) => `${id} 팔로우 취소`,
    noneFollowed: '여기서 팔로우하는 문제가 없습니다',
  };
}
