import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ number }: Speech): Words['nudges'] {
  return {
    mention: '新しいインシデントです',
    reminder: (hours, last) => `Microsoft からの続報が ${number(hours)} 時間ありません。最後の更新: ${last}。`,
    unowned: (place, after) => `${place ?? '別の会話'}で${after}たっても担当者がいないため、ここにも投稿しました。`,
    escalated: (place, after) =>
      `${after}たっても担当者がいないため、${place === undefined ? '個人チャットにも知らせました。' : `${place}にも投稿しました。`}`,
    notEscalated: (place, after) =>
      `${after}たっても担当者がいません。エスカレーションできませんでした: ${place ?? '相手のチャット'}が受け付けていないか、ボットがもうそこにいません。`,
    taken: (person, place) =>
      place === undefined ? `${person}さんが担当になりました。` : `${person}さんが担当になりました (${place})。`,
  };
}
