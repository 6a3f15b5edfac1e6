import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Service = Words['service'];

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech): Service {
  const { count, number } = speech;
  return {
    week: '過去 7 日間',
    picture: (week) => `過去 7 日間。${week}`,
    moreFeatures: (features) => count(features, { other: 'ほか # 件の機能' }),
    more: (issues) => `ほか ${number(issues)} 件`,
    folds: {
      incidents: (total) => count(total, { other: 'ほかのインシデント # 件' }),
      advisories: (total) => count(total, { other: 'アドバイザリ # 件' }),
      features: (total) => count(total, { other: '正常な機能 # 件' }),
    },
    verdict: verdictWords(speech),
    list: serviceListWords(speech),
  };
}

/** The sentence that says how a service is. `title` is what Microsoft says of its worst open issue. */
function verdictWords({ count }: Speech): Service['verdict'] {
  return {
    incident: (service, since, title) => ja`${service}で${since}からインシデントが発生しています: ${title}`,
    incidents: (service, total, since, title) =>
      ja`${service}で${count(total, { other: 'インシデントが # 件' })}発生中です。最も深刻なものは${since}から: ${title}`,
    advisories: (service, total) =>
      ja`${service}にインシデントはなく、${count(total, { other: 'アドバイザリが # 件' })}あるだけです。`,
    healthy: (service) => ja`${service}は正常です。`,
    notKnown: (service) => ja`${service}の状態はわかりません。`,
    unexplained: (service, status) => `${service}: ${status}。Microsoft の一覧に、該当する未解決の問題はありません。`,
  };
}

function serviceListWords({ count }: Speech): Service['list'] {
  return {
    title: 'サービス',
    found: (total) => count(total, { other: 'このテナントのサービス # 件' }),
  };
}
