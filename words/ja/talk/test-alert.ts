import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type TestAlert = Words['testAlert'];

/** What the test alert itself says. */
const ALERT: TestAlert['alert'] = {
  service: 'テスト',
  title: 'テスト アラート: 障害は起きていません',
  impact: '影響はありません。ここで依頼されたテストです。',
  first: 'Current status: 新しいインシデントはこのように表示されます。',
  last: 'Final status: 更新はこのように届きます。テストは終わりです。',
};

/** What came of a test, by where it was sent. */
const SENT: TestAlert['sent'] = {
  channel: 'テスト アラートをこのチャネルに送りました。カードの付いた新しい投稿と、そのスレッドの更新です。',
  group: 'テスト アラートをこのチャットに送りました。カードと、更新のメッセージです。',
  personal: 'テスト アラートをこのチャットに送りました。カードと、更新のメッセージです。',
};

const IF_NOT_SEEN: TestAlert['ifNotSeen'] = {
  channel: '通知が表示されなかった場合は、Teams でこのチャネルの通知をオンにしてください。',
  group: '通知が表示されなかった場合は、このチャットが Teams でミュートされていないか確認してください。',
  personal: '通知が表示されなかった場合は、Teams でこのチャットの通知設定を確認してください。',
};

/** Why a test did not arrive, by what the channel made of it, and what to do. */
const FAILED: TestAlert['failed'] = {
  throttled: 'Teams が現在これ以上メッセージを受け付けません。1 分後にもう一度お試しください。',
  transient: 'Teams がメッセージを受け付けられませんでした。1 分後にもう一度お試しください。',
  ambiguous:
    'Teams がメッセージを受け付けたかどうかわかりません。テスト アラートが届いていないか確認してから、もう一度お試しください。',
  paused:
    'Teams がここへの投稿を許可していません。このアプリをチームまたはチャットから削除して追加し直し、もう一度お試しください。',
  gone: 'Teams によると、ボットはこの会話に参加していません。このアプリを削除して追加し直し、もう一度お試しください。',
  target: 'Teams が更新を受け付けませんでした。1 分後にもう一度お試しください。',
  dead: 'Teams がメッセージ自体を拒否しました。ボットの運用担当者に伝えてください。',
  stop: 'Teams がボットのサインインを拒否しています。直るまでアラートは届きません。ボットの運用担当者に伝えてください。',
};

/** Words for `test`. */
export function testAlertWords(_speech: Speech): TestAlert {
  return {
    alert: ALERT,
    sent: SENT,
    ifNotSeen: IF_NOT_SEEN,
    hearsNothing: {
      channel: '本物のアラートはまだ届きません。このチャネルに登録がありません。',
      group: '本物のアラートはまだ届きません。このチャットに登録がありません。',
      personal: '本物のアラートはまだ届きません。登録がありません。',
    },
    tooSoon: 'テスト アラートは、1 分以内にここに送ったばかりです。',
    paused: 'ボットの運用担当者が現在すべてのアラートを一時停止しているため、テスト アラートは送信していません。',
    notShown: 'テスト アラートが届きませんでした。',
    onlyCard: 'テスト アラートのカードは届きましたが、続きが届きませんでした。',
    failed: FAILED,
    isTest: 'これはテスト アラートでした。ほかに情報はありません。',
    buttons: { setUpAlerts: 'アラートを登録', subscriptions: '登録一覧', tryAgain: '再試行' },
  };
}
