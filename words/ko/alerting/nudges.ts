import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ number }: Speech): Words['nudges'] {
  return {
    mention: '새 인시던트입니다',
    reminder: (hours, last) => `${number(hours)}시간 동안 Microsoft의 새 소식이 없습니다. 마지막 업데이트: ${last}.`,
    unowned: (place, after) =>
      `${place ?? '다른 대화'}에서 ${after} 동안 아무도 이 인시던트를 맡지 않아 여기에도 올립니다.`,
    escalated: (place, after) =>
      `${after} 동안 아무도 이 인시던트를 맡지 않았습니다. ${place === undefined ? '개인 채팅에도 알렸습니다.' : `이곳에도 올렸습니다: ${place}.`}`,
    notEscalated: (place, after) =>
      `${after} 동안 아무도 이 인시던트를 맡지 않았습니다. 에스컬레이션하지 못했습니다: ${place ?? '다른 채팅'}에서 받지 않거나, 제가 그곳에 없습니다.`,
    taken: (person, place) =>
      place === undefined
        ? `${person} 님이 이 인시던트를 맡았습니다.`
        : `${person} 님이 이 인시던트를 맡았습니다(${place}).`,
  };
}
