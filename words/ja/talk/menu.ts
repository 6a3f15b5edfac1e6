import type { Words } from '../../en/index.ts';

const NAMES: Words['menu']['names'] = {
  status: '状態',
  history: '履歴',
  availability: '稼働率',
  incidents: 'インシデント',
  subscribe: 'アラートを登録',
  subscriptions: '登録一覧',
  unsubscribe: '登録を解除',
  mute: 'ミュート',
  advisories: 'アドバイザリ',
  search: '検索',
  messages: 'メッセージ',
  help: 'ヘルプ',
  maintenance: 'メンテナンス',
  settings: '設定',
};

const PROMPTS: Words['menu']['prompts'] = {
  status: ['Teamsは落ちていますか？', '今、問題はありますか？'],
  history: ['先月のExchangeの状況は？'],
  subscribe: ['ここでアラートを受け取りたい'],
  messages: ['対応が必要なメッセージは？'],
  help: ['何ができますか？'],
  maintenance: ['計画メンテナンスはありますか？'],
};

export function menuWords(): Words['menu'] {
  return { names: NAMES, prompts: PROMPTS };
}
