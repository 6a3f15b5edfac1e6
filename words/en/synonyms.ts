/**
 * Words that mean the same to whoever searches, a group a line. What is searched is Microsoft's English; in another
 * language, put its words beside the English ones. Words of one group find each other.
 */
export const SYNONYMS: readonly string[] = [
  'mfa, 2fa, multi-factor, multifactor, two-factor, authentication, authenticator, verification, phone call sign-in',
  'mail, email, e-mail, exchange, outlook, mailbox, message delivery',
  'login, log in, logon, sign-in, sign in, signing in, authentication, entra',
  'phone, telephone, phone call, phone calls, mobile, pstn',
  'call, calling, meeting, meetings, teams',
  'calendar, meeting invitation, free/busy, scheduling',
  'slow, delay, delayed, late, latency, performance',
  'file, document, sharepoint, onedrive',
  'sync, synchronization, synchronisation',
  'search, find, index',
  'chat, message, messages, teams',
  'spam, junk, phishing, quarantine',
  'license, licence, licensing, subscription',
  'azure ad, entra, directory',
  'down, outage, unavailable, unable, fail, error',
  'print, printer, universal print',
  'device, intune, enrollment, enrolment, mdm',
];
