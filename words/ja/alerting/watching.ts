import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Watching = Words['watching'];

/** What can move. */
const MOVED = {
  actBy: '対応期限',
  begins: '展開',
  completes: '展開の完了',
  retires: '提供終了',
  windowBegins: 'メンテナンスの開始',
  windowEnds: 'メンテナンスの終了',
};

/** What an item of the Message Center says otherwise than before: each is a sentence of its own. */
const CHANGES: Watching['changes'] = {
  moved: (what, from, to) => `${MOVED[what]}が${from}から${to}に変更されました`,
  inPhase: (phase, text) => `${phase}: ${text}`,
  actBySet: (date) => `${date}までに対応が必要になりました`,
  actByGone: (date) => `対応期限がなくなりました (以前は${date})`,
  major: '主要な変更になりました',
  notMajor: '主要な変更ではなくなりました',
  severity: {
    normal: '重大度が標準になりました',
    high: '重大度が高になりました',
    critical: '重大度が重大になりました',
    unknown: '重大度が示されなくなりました',
  },
  category: (name) => `分類が「${name}」になりました`,
  tagged: (tags) => `新しいタグ: ${tags}`,
  untagged: (tags) => `外されたタグ: ${tags}`,
  moreServices: (services) => `対象に追加: ${services}`,
  fewerServices: (services) => `対象から除外: ${services}`,
  title: (title) => `新しいタイトル: ${title}`,
  toDo: (text) => `必要な対応: ${text}`,
  noLonger: (text) => `削除された記述: ${text}`,
};

const REMINDERS = {
  one: (id: string, date: string, distance: string) => `${id}: 対応期限 ${date} (${distance})`,
  line: (date: string, distance: string, title: string) => `${date} (${distance}): ${title}`,
  today: '今日',
  tomorrow: '明日',
  more: (id: string, service: string) => `${service} · ${id}`,
};

const MARKS: Watching['marks'] = {
  done: (name, date) => `対応済み (${name}、${date})`,
  'not-for-us': (name, date) => `対象外 (${name}、${date})`,
  changedSince: (name, date) => `${name}が対応済みにした後に変更されました (${date})`,
  somebody: 'だれか',
  buttons: { done: '対応済み', 'not-for-us': '対象外', none: '未対応に戻す' },
  said: {
    done: {
      title: (id) => `${id}をここで対応済みにしました`,
      text: '今後リマインダーは届きません。変更があればお知らせします。',
    },
    'not-for-us': { title: (id) => `${id}を対象外にしました`, text: 'この件は今後ここに届きません。' },
    none: { title: (id) => `${id}を未対応に戻しました`, text: '変更とリマインダーがまたここに届きます。' },
  },
  wasNot: (id) => `${id}には印がないため、何も変わっていません`,
  which: { title: 'どのメッセージですか?', text: 'ID を入力してください。例: 「MC123456 は完了」' },
  notAMessage: (id) => `${id}はメッセージ センターのメッセージではないため、印を付けられません。`,
};

const SETTING = {
  label: '対応期限のリマインダー',
  titles: { on: '対応期限のリマインダーはオンです', off: '対応期限のリマインダーはオフです' },
  texts: {
    on: 'メッセージの対応期限の 30 日前、7 日前、1 日前に、早くても午前 9 時にここでお知らせします。対応済みのものは含みません。',
    off: '期限が変更された場合は引き続きお知らせします。',
  },
  ask: {
    title: '対応期限の前にお知らせしますか?',
    text: 'どちらかのボタンを選んでください。',
  },
};

/** Words for a Message Center that is watched: what changed, what is due, and what people say about it. */
export function watchingWords({ number }: Speech): Watching {
  return {
    changes: CHANGES,
    changedOn: (date) => `${date}の変更`,
    marks: MARKS,
    setting: SETTING,
    reminders: { ...REMINDERS, many: (items) => `まもなく対応が必要なメッセージ: ${number(items)} 件` },
  };
}
