import type { Words } from '../../en/index.ts';

const ERRORS = {
  'too-large': {
    title: 'ファイルが大きすぎます',
    text: 'お渡しできるのは 10 MB までです。期間を短くするなど、一度に求める量を減らしてください。',
  },
  'too-many': {
    title: '受け取り待ちのファイルが多すぎます',
    text: '先にお渡ししたファイルを受け取るか、15 分後にもう一度お試しください。',
  },
  'store-away': {
    title: '今はファイルを保管できません',
    text: 'ボットの保管先が応答しません。数分後にもう一度お試しください。',
  },
};

/** ファイルのリンクが開くページ。 */
const PAGE = {
  title: 'ファイルの準備ができました',
  text: 'ボタンで 1 回だけ受け取れます。その後、このリンクは使えません。',
  get: 'ダウンロード',
  gone: {
    title: 'ここにファイルはありません',
    text: 'ファイルのリンクは 15 分間、1 回だけ使えます。ボットにもう一度頼んでください。',
  },
};

/** ボットが渡すファイルについての言葉。 */
export function filesWords(): Words['files'] {
  return {
    get: (name: string) => `${name} を受け取る`,
    kept: () => 'ファイルはあなた専用です。リンクはそれぞれ 15 分以内に 1 回使えます。',
    noAddress:
      'ここではファイルを渡せません。ボット自身のアドレスが設定されていません。管理者に PUBLIC_URL の設定を頼んでください。',
    errors: ERRORS,
    page: PAGE,
  };
}
