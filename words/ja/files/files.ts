import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'ファイルが大きすぎます',
    text: 'お渡しできるのは 20 MB までです。期間を短くするなど、一度に求める量を減らしてください。',
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

/** The page that a link of a file opens. */
const PAGE = {
  title: 'ファイルの準備ができました',
  text: 'ボタンで 1 回だけ受け取れます。その後、このリンクは使えません。',
  get: 'ダウンロード',
  gone: {
    title: 'ここにファイルはありません',
    text: 'ファイルのリンクは 15 分間、1 回だけ使えます。ボットにもう一度頼んでください。',
  },
  failed: {
    title: '本人であることを確認できませんでした',
    text: 'ボット側でサインインに失敗しました。リンクはまだ使えます。もう一度開いてください。それでもだめなら管理者に伝えてください。',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: '保存しませんでした', text: 'ファイルは保存されず、ボットにも残りません。' },
  expired: {
    title: 'このファイルはもうありません',
    text: 'ファイルは頼んだ人のために 15 分間だけ保管し、1 回だけ渡します。もう一度頼んでください。',
  },
  failed: {
    title: 'ファイルが OneDrive に届きませんでした',
    text: 'OneDrive が受け取りませんでした。数分後にもう一度頼んでください。',
  },
  notTrusted: {
    title: 'ファイルを送りませんでした',
    text: '指定された場所は SharePoint でも OneDrive でもありません。もう一度頼んでください。続く場合は管理者に伝えてください。',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name) => `${name} を受け取る`,
    kept: (files) =>
      count(files, { other: '# 個のファイルはあなた専用です。リンクはそれぞれ 15 分以内に 1 回使えます。' }),
    noAddress:
      'ここではファイルを渡せません。ボット自身のアドレスが設定されていません。管理者に PUBLIC_URL の設定を頼んでください。',
    noSignIn:
      'リンクを開く人を確認できないため、ここではファイルを渡せません。ボットとの個人チャットで頼んでください。',
    consent: {
      below: (files) =>
        count(files, {
          other: '# 個のファイルを OneDrive に保存してよいか、下で Teams が確認します。15 分以内に答えてください。',
        }),
      description: 'サービス正常性ボットから、あなた専用のファイルです。OneDrive に保存されます。',
      summary: (name) => `ファイルがあります: ${name}`,
      there: 'ファイルは OneDrive にあります',
      again: 'もう一度頼む',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
