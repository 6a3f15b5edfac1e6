import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED: Words['webhooks']['refused'] = {
  'not-a-url': {
    title: 'アドレスではありません',
    text: '「operator webhook add」に続けて https:// で始まるアドレスを入力してください。',
  },
  'not-https': {
    title: 'アドレスは https:// で始まる必要があります',
    text: 'アラートは暗号化された接続だけで送信されます。何も追加していません。',
  },
  'user-info': {
    title: 'アドレスにパスワードを含めないでください',
    text: '@ より前の部分を除いてください。代わりに、各要求は署名されます。',
  },
  private: {
    title: 'プライベート アドレスです',
    text: 'Webhook の送信先はインターネット上のアドレスだけです。何も追加していません。',
  },
  'not-found': {
    title: 'ホストが見つかりません',
    text: 'つづりを確認してください。何も追加していません。',
  },
  'not-alone': {
    title: 'Webhook は私との個人チャットで追加してください',
    text: '応答には、他の人に見せてはいけないシークレットが含まれます。何も追加していません。',
  },
  'not-kept': {
    title: 'ここでは Webhook を保存できません',
    text: 'シークレットは、ボットまたは正常性データへのアクセスに使うパスワードか証明書で保護されますが、このボットにはどれもありません。何も追加していません。',
  },
  known: {
    title: 'この Webhook は既にあります',
    text: 'シークレットやサービスを変えるには、先に削除してください。',
  },
};

/** What came of what an operator did. */
function doneWords({
  number,
}: Speech): Pick<Words['webhooks'], 'added' | 'removed' | 'tested' | 'failed' | 'answered' | 'unanswered'> {
  return {
    added: (name, secret) => ({
      title: `${name} にアラートを送信します`,
      text: `送信内容はこのシークレットで署名されます。表示されるのは今回だけです: ${secret}`,
    }),
    removed: (name) => ({
      title: `${name} を削除しました`,
      text: '今後は何も送信されず、待機中のものは破棄されます。もう一度追加するには、完全なアドレスが必要です。',
    }),
    tested: (name) => ({
      title: `テストが ${name} に届きました`,
      text: '待機中のアラートがあれば、これから届きます。',
    }),
    failed: (name) => `テストが ${name} に届きませんでした`,
    answered: (status) => `応答の状態コードは ${number(status)} でした。何も変更していません。`,
    unanswered: (code) =>
      code === undefined
        ? '応答がありませんでした。何も変更していません。'
        : `応答がありませんでした (${code})。何も変更していません。`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech): Words['webhooks'] {
  const { count, number } = speech;
  return {
    none: 'Webhook はまだありません',
    found: (webhooks) => count(webhooks, { other: 'Webhook # 件' }),
    howTo:
      '「operator webhook add」に続けて https:// で始まるアドレスを入力してください。一部のサービスだけの場合は、サービス名も続けます。',
    row: (place, name) => `${number(place)}. ${name}`,
    well: 'アラートが届いています',
    paused: (time) => `${time}からアラートを拒否しています。テストが届くまで待機します。`,
    unreadable: 'ボットのシークレットが変更されたため、アドレスを読み取れません。削除してから追加し直してください。',
    ...doneWords(speech),
    unknown: {
      title: 'どの Webhook ですか',
      text: '一覧の番号を指定してください。例:「operator webhook test 1」',
    },
    refused: REFUSED,
    tooMany: (most) => ({
      title: 'Webhook が多すぎます',
      text: `上限は ${number(most)} 件です。先に 1 件削除してください。`,
    }),
    /** To whoever added it. */
    gone: (name) => ({
      title: `${name} にはアラートが届かなくなりました`,
      text: 'アドレスがなくなったという応答 (410) があったため、削除しました。',
    }),
    refuses: (name, time) => ({
      title: `${name} がアラートを拒否しています`,
      text: `1 日にわたって拒否されたため、${time}から待機しています。直ったら「operator webhook test」と入力してください。`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name) => `Webhook ${name} を追加`,
      removed: (name) => `Webhook ${name} を削除`,
    },
    buttons: { all: 'Webhook', test: 'テストを送信' },
  };
}
