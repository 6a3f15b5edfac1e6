/**
 * Words that mean the same to whoever searches, a group a line. Microsoft's text is English, so each group has the
 * English words beside the Japanese ones.
 */
export const SYNONYMS: readonly string[] = [
  '多要素認証, 二要素認証, 2段階認証, mfa, 2fa, multi-factor, multifactor, two-factor, authentication, authenticator, verification, phone call sign-in',
  'メール, 電子メール, メールボックス, アウトルック, mail, email, e-mail, exchange, outlook, mailbox, message delivery',
  'サインイン, ログイン, ログオン, 認証, login, log in, logon, sign-in, sign in, signing in, authentication, entra',
  '電話, 携帯電話, 携帯, スマホ, phone, telephone, phone call, phone calls, mobile, pstn',
  '通話, 会議, ミーティング, チームズ, call, calling, meeting, meetings, teams',
  '予定表, カレンダー, 会議出席依頼, calendar, meeting invitation, free/busy, scheduling',
  '遅い, 遅延, 重い, パフォーマンス, slow, delay, delayed, late, latency, performance',
  'ファイル, ドキュメント, 文書, file, document, sharepoint, onedrive',
  '同期, sync, synchronization, synchronisation',
  '検索, 検索機能, search, find, index',
  'チャット, chat, message, messages, teams',
  '迷惑メール, スパム, フィッシング, 検疫, spam, junk, phishing, quarantine',
  'ライセンス, license, licence, licensing, subscription',
  'ディレクトリ, azure ad, entra, directory',
  '障害, 停止, 使えない, 利用不可, エラー, 失敗, down, outage, unavailable, unable, fail, error',
  '印刷, プリンター, プリンタ, print, printer, universal print',
  'デバイス, 端末, 登録, device, intune, enrollment, enrolment, mdm',
];
