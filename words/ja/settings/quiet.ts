import type { Words } from '../../en/index.ts';
import { ja } from '../spacing.ts';

type Settings = Words['settings'];

/** Words for `quiet`, `mute all` and what they let through. */
export function quietWords(): Pick<Settings, 'quiet' | 'silence' | 'quietButtons'> {
  return { quiet: QUIET, silence: SILENCE, quietButtons: BUTTONS };
}

const QUIET: Settings['quiet'] = {
  time: (from, to, days) => `${days} ${from}～${to}`,
  wholeDays: (days) => `${days} 終日`,
  set: (times) => `通知を控える時間: ${times}`,
  several: (times) => times.join('、'),
  text: 'その間もインシデントはすぐに届きます。ほかは保留し、終わったら 1 通にまとめてお送りします。',
  everythingText: 'その間は、インシデントも含めて何も届きません。終わったら 1 通にまとめてお送りします。',
  off: '通知を控える時間をなくしました',
  offText: 'アラートはいつでも届きます。保留していたものを 1 通にまとめてお送りします。',
  ask: {
    title: '通知を控える時間はいつですか？',
    text: '「平日18:00-08:00は通知を控えて」や「土日は通知を控えて」のように入力してください。「18:00-08:00は通知を控えて、インシデントも」と入力すると、インシデントも保留します。',
  },
  unknown: (said) => ({
    title: `「${said}」を時間帯として読み取れません`,
    text: '「平日18:00-08:00は通知を控えて」や「土日は通知を控えて」のように入力してください。何も変更していません。',
  }),
  always: {
    title: 'アラートが届く時間がなくなります',
    text: 'アラートが届く時間を残すか、期限を決めてすべてをミュートしてください。何も変更していません。',
  },
};

const SILENCE: Settings['silence'] = {
  set: (until) => ja`${until}まで、すべてのアラートをミュートします`,
  text: 'それまで、インシデントも含めて何も届きません。その間の変化は、終わったら 1 通にまとめてお送りします。',
  butIncidents: (until) => ja`${until}まで、通知を控えます`,
  butIncidentsText: 'それまで、届くのはインシデントだけです。ほかは、終わったら 1 通にまとめてお送りします。',
  over: 'すべてのミュートを解除しました',
  overText: 'アラートが再び届きます。保留していたものを 1 通にまとめてお送りします。',
  ask: {
    title: '何を、いつまでミュートしますか？',
    text: '「EX20119を4時間ミュート」「Exchangeを1日間ミュート」「すべてを月曜までミュート」のように、ID、サービス、または「すべて」と、時間を入力してください。',
  },
  /** To a mute that would have to begin later. */
  startsNow: {
    title: 'ミュートはすぐに始まります',
    text: '「Exchangeを4時間ミュート」のように長さを、または期限を入力してください。毎日決まった時間帯なら、「14:00-16:00は通知を控えて」のように、通知を控える時間を設定できます。何も変更していません。',
  },
  badTime: (said) => ({
    title: `「${said}」は、今後 30 日以内の時刻ではありません`,
    text: '「すべて4時間ミュート」のように長さを、または「すべて18:00までミュート」のように期限を入力してください。何も変更していません。',
  }),
};

const BUTTONS: Settings['quietButtons'] = {
  nights: '18:00～08:00 は控える',
  nightsOnWeekdays: '平日 18:00～08:00 は控える',
  weekends: '週末は控える',
  off: '控える時間をなくす',
  letIncidentsThrough: 'インシデントは届ける',
  holdIncidents: 'インシデントも保留',
  muteForHours: 'すべて 4 時間ミュート',
  muteForDay: 'すべて 1 日間ミュート',
  endNow: '今すぐ解除',
};
