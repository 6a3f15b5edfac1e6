/** What Microsoft 365 Copilot reads to know when to ask the message extension, and with what. Nobody else sees it, and Teams knows it in English alone. */
import type { Parameter, Search } from '../../bot/extension/commands.ts';

export const OF_COMMANDS: Readonly<Record<Search, string>> = {
  issues:
    'Finds service health incidents and advisories of Microsoft 365 for the organization of the user: outages, service degradations and known problems of services such as Exchange Online, Outlook, Microsoft Teams, SharePoint Online, OneDrive and Intune. Each result has the id of the issue, such as EX1234567, its title, the service, the status, the time it began, how long it lasted, the impact on users, the newest update of Microsoft and the time of the next update. Without any parameter it lists the issues that are open now. It answers questions such as: which incidents are open, was there an outage of Exchange Online last week, is there a known problem with calendar sharing, what is the status of EX1234567.',
  messages:
    'Finds posts of the Microsoft 365 Message Center and planned maintenance: announcements of new features, changes, retirements, deadlines and actions that administrators have to take. Each result has the id of the post, such as MC123456, its title, the services, the category, tags, the date by which to act and the text. Without any parameter it lists the newest posts. It answers questions such as: which changes come to Microsoft Teams, what has to be done by the end of the month, which features retire, when is the next planned maintenance, what does MC123456 say.',
  status:
    'Shows how Microsoft 365 services are doing now, as the service health page of the organization shows it. The result for one service has its status, open incidents and advisories, and its last seven days. Without any parameter it gives an overview of all services, the worst first. It answers questions such as: is Exchange Online down, is there a problem with Microsoft Teams, are all services healthy.',
};

export const OF_PARAMETERS: Readonly<Record<Parameter, string>> = {
  words:
    'Words to search for in ids, titles, impacts and texts, in English, or an id. Examples: calendar sharing, sign-in, EX1234567, MC123456. Empty to search for no words.',
  service:
    'The name of one Microsoft 365 service, or of several separated by commas. Examples: Exchange Online, Microsoft Teams, SharePoint Online, Microsoft Intune. Empty for all services.',
  kind: 'The kind of items. Acceptable values for issues are incidents and advisories; for posts, messages and maintenance. Empty for all kinds.',
  state: 'Whether the issues are open. Acceptable values are open, resolved and all. Empty for all.',
  time: 'The day or the span of days in which the items were there or changed, in English words or as dates. Examples: today, yesterday, last week, last 30 days, October, 2026-10-01..2026-10-31. Empty for any time.',
};
