import type { Words } from '../../en/index.ts';

/** Words for private answers in places that others share. */
export function privacyWords(): Words['privacy'] {
  return {
    share: '全員に共有',
    sharedBy: (person) => (person === undefined ? '全員に共有された回答です' : `${person} さんが共有しました`),
    doneBy: (person) => (person === undefined ? 'この会話のメンバーによる操作です' : `${person} さんによる操作です`),
    shared: '全員に共有しました。',
    alreadyShared: 'この回答は、すでに全員に共有しています。',
    shareInDoubt: '共有できたかどうかを Teams が確認できませんでした。もう一度質問する前に、会話を確認してください。',
    notShared: 'Teams で全員に共有できませんでした。1 分後にもう一度共有してください。',
    tooOld: {
      title: 'この回答はもう共有できません',
      text: '非公開の回答は 1 日で消えます。もう一度質問して、新しい回答を共有してください。',
    },
    notYours: {
      title: 'この回答を共有できるのは、質問した人だけです',
      text: '同じ質問をすると、自分あての回答が届きます。',
    },
    inOwnChat: 'この質問があったチャネルまたはグループ チャットでは、Teams で非公開の回答を表示できませんでした。',
    notPrivately: {
      title: 'ここでは非公開で回答できません',
      text: '個人チャットで質問するか、ここでメンションしてください。メンションの場合、回答は全員に表示されます。',
    },
  };
}
