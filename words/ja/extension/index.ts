import type { Words } from '../../en/index.ts';
import { ja } from '../spacing.ts';

type Extension = Words['extension'];

/** At most 32 characters for a title and 128 for a description. */
const COMMANDS: Extension['commands'] = {
  issues: {
    title: 'インシデントとアドバイザリ',
    description: 'Microsoft 365 のインシデントとアドバイザリを、言葉、ID、サービス、状態、期間で検索します',
  },
  messages: {
    title: 'メッセージ センター',
    description: 'メッセージ センターの項目と計画済みメンテナンスを、言葉、ID、サービス、期間で検索します',
  },
  status: { title: 'サービスの状態', description: 'Microsoft 365 のサービスの今の状態を表示します' },
  about: {
    title: 'Microsoft の情報を確認',
    description: 'メッセージに出てくるインシデント、お知らせ、サービスを探して、今の状況を表示します',
  },
};

const PARAMETERS: Extension['parameters'] = {
  words: { title: '検索', description: '言葉、ID、サービス、期間 (例: 先週の Teams)' },
  service: { title: 'サービス', description: 'サービスの名前 (例: Exchange Online、Teams)' },
  kind: { title: '種類', description: 'この種類のものだけ' },
  state: { title: '状態', description: '未解決、解決済み、または両方' },
  time: { title: '期間', description: '日付または期間 (例: 昨日、先週、10月)' },
};

const CHOICES: Extension['choices'] = {
  incidents: 'インシデント',
  advisories: 'アドバイザリ',
  messages: 'メッセージ',
  maintenance: '計画済みメンテナンス',
  open: '未解決',
  resolved: '解決済み',
  all: '未解決と解決済み',
};

/** At most 128 characters each. */
const PROMPTS: Extension['prompts'] = {
  issues: [
    '今、未解決の Microsoft 365 のインシデントは?',
    '先週の Exchange Online のインシデントは?',
    '予定表に関するアドバイザリはある?',
  ],
  messages: [
    '今月対応が必要なメッセージは?',
    'メッセージ センターの Teams に関するお知らせは?',
    'これから予定されている計画済みメンテナンスは?',
  ],
  status: ['Exchange Online は落ちている?', 'Microsoft 365 のサービスは今どんな状態?', 'Teams に問題は起きている?'],
};

const FOUND: Extension['found'] = {
  title: 'Microsoft の情報を確認',
  insert: (id) => `${id} をチャットに入れる`,
  healthy: (service) => ja`${service}に未解決のインシデントやアドバイザリはありません。`,
  unknown: (id) => `${id} は Microsoft の一覧にありません。`,
  nothing: {
    title: 'このメッセージからは何も見つかりませんでした',
    text: 'EX20119 や MC123456 のような ID、管理センターへのリンク、サービスの名前を探します。',
  },
};

/** Words for the message extension: the compose box, the menu of a message, links and Copilot. */
export function extensionWords(): Extension {
  return {
    commands: COMMANDS,
    parameters: PARAMETERS,
    choices: CHOICES,
    prompts: PROMPTS,
    nothingOpen:
      '未解決のインシデントやアドバイザリは、Microsoft の一覧にありません。言葉、サービスの名前、ID を入力すると、さらに検索できます。',
    found: FOUND,
  };
}
