import type { Corpus } from './corpus.ts';

/** What Japanese-speaking people write, by the line that it means. It is Thursday, 26 November 2026, 10:00 in Riga. */
export const corpus: Corpus = {
  locale: 'ja-JP',
  means: {
    status: ['状態を教えて', '今何か問題ありますか'],
    'status Exchange': [
      'メールが送れない',
      'Exchangeの状態は？',
      'アウトルックが遅い',
      'メールが届かない',
      'Outlookが開かない',
    ],
    'status microsoftteams': [
      'Teamsが落ちています',
      'Teamsは大丈夫ですか',
      'チームズの会議に入れない',
      'Teamsの状況を教えてください',
    ],
    'status Exchange, microsoftteams': ['ExchangeとTeamsの状態'],
    'status OneDriveForBusiness': ['OneDriveが同期しない'],
    'history Exchange 2026-11-25..2026-11-25': ['昨日Exchangeは落ちていましたか'],
    'history Exchange 2026-10-01..2026-10-31': ['10月のExchangeの履歴', '先月のExchange'],
    'history Exchange 90d': ['Exchangeの過去90日間の履歴'],
    'history Exchange 2026-11-23..2026-11-26': ['月曜日からのExchangeの履歴'],
    'incidents microsoftteams': ['Teamsの障害'],
    'incidents 2026-11-16..2026-11-22': ['先週の障害', '先週の障害を教えて'],
    'incidents open': ['進行中の障害'],
    'incident EX1412077': ['EX1412077の状態', 'EX1412077は？'],
    'follow EX1412077': ['EX1412077が解決したら教えて', 'EX1412077をフォロー'],
    'mute all until 2026-11-29T22:00Z': ['月曜日まで静かにして'],
    'mute microsoftteams 2h': ['Teamsを2時間ミュート'],
    help: ['ヘルプ', '使い方'],
    hi: ['こんにちは'],
  },
  asks: ['バナナ'],
};
