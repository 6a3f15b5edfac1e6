import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ number }: Speech): Words['warnings'] {
  return {
    titles: { on: 'ここでは早期警告がオンです', off: 'ここでは早期警告がオフです' },
    texts: {
      on: '組織内の多くの人がサービスを使えないと言い、Microsoftがまだ何も報告していないとき、ここに1回だけお知らせします。人から聞いた内容だけです。',
      off: '人の声だけの内容はここではお知らせしません。Microsoftのインシデントは今までどおり届きます。',
    },
    ask: {
      title: 'ここで早期に警告しますか？',
      text: '早期警告は、多くの人がサービスで困っていて、Microsoftがまだ何も報告していないことをお知らせします。',
    },
    unknown: (said: string) => ({
      title: `「${said}」は早期警告の選択肢ではありません`,
      text: '「早期警告をオン」または「早期警告をオフ」と入力してください。何も変更していません。',
    }),
    buttons: { on: '早期に警告', off: '早期警告なし' },
    alert: {
      title: (service: string) => `早期警告（Microsoftの報告ではありません）: ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${number(minutes)}分間に${number(people)}人が${service}が使えないと言っています。確認した時点（${since}）でMicrosoftの報告はありませんでした。自社のネットワークか、Microsoftがまだ気付いていないのかもしれません。`,
      byNow: (people: number) => `今は${number(people)}人がそう言っています。`,
    },
    published: {
      title: (service: string) => `Microsoftが問題を報告しました: ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue}: ${title}。社内ではその前に${number(people)}人が使えないと言っていました（警告: ${since}）。`,
    },
    over: {
      title: (service: string) => `早期警告は終わりました: ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `この1時間、${service}が使えないと言う人はいません（${at}）。こちらで見る限り、収まりました。警告（${since}）以降も含めて${number(people)}人がそう言いましたが、Microsoftの報告はありませんでした。`,
    },
    noticed: (minutes) => `社内ではMicrosoftの報告より${number(minutes)}分早く気付いていました。`,
  };
}
