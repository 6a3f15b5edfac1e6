import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

type Why = Words['why'];

const TITLES: Why['titles'] = {
  told: (id) => `${id} がここに投稿された理由`,
  waiting: (id) => `${id} がまだここに投稿されていない理由`,
  untold: (id) => `${id} がここに投稿されなかった理由`,
};

/** Why an issue concerns this conversation, or does not. */
function becauseWords({ list }: Speech): Why['because'] {
  return {
    follow: (person, date) => `ここでフォローしています (設定: ${person ?? 'ほかの人'}、${date})。`,
    escalated: (place, after, date) =>
      `${place ?? '別の会話'}で${after}たっても担当者がいなかったため、ここへエスカレーションされました (${date})。`,
    escalatedBy: (person) => `設定: ${person ?? 'ほかの人'}。`,
    subscription: (what) => `ここのアラートの対象: ${list(what)}。`,
    setBy: (person, date) => `設定: ${person ?? 'ほかの人'}、${date}。`,
    changed: '投稿のもとになった設定は、その後変更または削除されています。',
    nothing: 'ここにはアラートが設定されていません。',
    service: (services) => `ここのアラートの対象外: ${list(services)}。`,
    excepted: (services) => `ここのアラートから除外: ${list(services)}。`,
    kind: {
      incidents: 'インシデントですが、このサービスのインシデントはここのアラートの対象外です。',
      advisories: 'アドバイザリですが、このサービスのアドバイザリはここのアラートの対象外です。',
      messages: 'メッセージ センターの投稿ですが、このサービスの投稿はここのアラートの対象外です。',
    },
    moments: (what) => `ここのアラートの対象: ${list(what)}。今回の変化は含まれていません。`,
    level: {
      incidents: 'ここでは、インシデントだけをお知らせする設定です。',
      advisories: 'ここでは、インシデントとアドバイザリだけをお知らせする設定です。',
      all: 'ここでは、登録したものをすべてお知らせする設定です。',
    },
    knownBefore: (date) => ja`${date}にアラートが設定されましたが、それ以降、新しい情報はありません。`,
    onItsWay: '新しい情報があり、数分以内にここに届きます。',
  };
}

/** What was done and when: one line each. */
const NOTES: Why['notes'] = {
  posted: {
    plain: (at) => `${at}: カードを投稿`,
    follow: (at) => `${at}: ここでフォローしていたため、カードを投稿`,
    subscription: (at) => `${at}: ここのアラートの対象だったため、カードを投稿`,
  },
  replied: {
    plain: (at) => `${at}: 更新を投稿`,
    follow: (at) => `${at}: ここでフォローしていたため、更新を投稿`,
    subscription: (at) => `${at}: ここのアラートの対象だったため、更新を投稿`,
  },
  joined: (at, id) => `${at}: 同じ障害のため、${id} のカードの下に投稿`,
  digest: (at) => `${at}: まとめに掲載`,
  spared: {
    'not-for-us': (at) => `${at}: 対象外とされているため、投稿なし`,
    'not-asked': (at) => `${at}: ここのアラートの対象外のため、投稿なし`,
    level: (at) => `${at}: 「お知らせするもの」の設定により、投稿なし`,
  },
  held: {
    mute: (at) => `${at}: ミュート中のため保留`,
    silence: (at) => `${at}: すべてミュート中のため保留`,
    quiet: (at) => `${at}: 通知を控える時間のため保留`,
    'digest-only': (at) => `${at}: まとめまで保留`,
    'old-advisory': (at) => `${at}: 古いアドバイザリは多くても週 1 回のため保留`,
  },
};

/** What holds its news back now. */
const NOW: Why['now'] = {
  mute: (until) => ja`ここでは${until}までミュートしています。`,
  silence: (until) => ja`ここでは${until}まですべてミュートしています。`,
  quiet: (until) => ja`ここでは${until}まで通知を控えています。その後に投稿します。`,
  'digest-only': (until) => ja`${until}のまとめで届きます。`,
  'old-advisory': (until) => `14 日を超えて未解決のため、更新は多くても週 1 回です。次は${until}です。`,
};

/** Words for `why`. */
export function whyWords(speech: Speech): Why {
  return {
    titles: TITLES,
    because: becauseWords(speech),
    notes: NOTES,
    now: NOW,
    paused: (since) => ja`${since}から、ここに投稿できません。再開すると、届いていないアラートが続いて届きます。`,
    failed: {
      refused: 'Teams がこのメッセージを拒否しました。',
      expired: 'Teams が 1 日間メッセージを受け付けなかったため、送信を取りやめました。次の更新は改めて送ります。',
      trying: 'Teams がまだメッセージを受け付けていません。再送しています。',
    },
  };
}
