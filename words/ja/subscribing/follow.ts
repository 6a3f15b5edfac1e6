import type { Words } from '../../en/index.ts';

/** Words for `follow` and `unfollow`. */
export function followWords(): Words['follow'] {
  return {
    buttons: {
      notifyMe: '自分に通知',
      followHere: 'ここでフォロー',
    },
    inOwnChat: (id) => ({
      title: `${id} はまだフォローしていません`,
      text: `自分だけに通知するには、ボットとのチャットを開いて「${id}をフォロー」と入力してください。「ここでフォロー」は、この会話の全員に知らせます。`,
    }),
    toldInOwnChat: (ids) => `解決するまで、個人チャットでお知らせします: ${ids.join('、')}`,
    askedElsewhere: (ids, place) => ({
      title: `最新情報をここにお知らせします: ${ids.join('、')}`,
      text: `${place === undefined ? 'チャネルまたはグループ チャット' : `「${place}」`}でのご依頼です。最新情報はこのチャットに届きます。`,
    }),
    messagesInOwnChat: (ids) => `Microsoft が内容を変更すると、個人チャットでお知らせします: ${ids.join('、')}`,
    endedInOwnChat: (ids) => `今後は個人チャットでお知らせしません: ${ids.join('、')}`,
    notInOwnChat: (ids) => {
      const title = `個人チャットではフォローしていません: ${ids.join('、')}`;
      return {
        channel: { title, text: 'このチャネルのフォローは全員に届くものなので、変更していません。' },
        group: { title, text: 'このチャットのフォローは全員に届くものなので、変更していません。' },
      };
    },
    which: {
      channel: 'このチャネルのどの問題のフォローを解除しますか？',
      group: 'このチャットのどの問題のフォローを解除しますか？',
      personal: 'どの問題のフォローを解除しますか？',
    },
    unfollow: (id) => `フォロー解除: ${id}`,
    noneFollowed: 'ここでフォローしている問題はありません',
  };
}
