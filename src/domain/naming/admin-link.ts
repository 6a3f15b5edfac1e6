import { isAnnouncementId, isId, plainId, writeIdsPlainly } from './issue-id.ts';

/** Hosts of Microsoft's admin center, whose links name issues and messages. */
export const ADMIN_HOSTS: readonly string[] = ['admin.microsoft.com', 'admin.cloud.microsoft', 'portal.office.com'];

/** The page of service health in Microsoft's admin center, for people with access to it. */
export const SERVICE_HEALTH_PAGE = 'https://admin.microsoft.com/#/servicehealth';

/** The page of an issue. */
export function issuePage(id: string): string {
  return `${SERVICE_HEALTH_PAGE}/:/alerts/${part(id)}`;
}

/** The page of a Message Center item. */
export function announcementPage(id: string): string {
  return `https://admin.microsoft.com/#/MessageCenter/:/messages/${part(id)}`;
}

/** The page of what has this id, by its letters. */
export function pageOf(id: string): string {
  return isAnnouncementId(id) ? announcementPage(id) : issuePage(id);
}

/** Where the bot's own links are: `https://bot.example.com/i/EX20119` leads to the page of EX20119. */
export const OWN_LINKS = '/i/';

/** The id that stands in the path of one of the bot's own links, in any case. Undefined if it is none. */
export function idInOwnPath(path: string): string | undefined {
  const id = path.startsWith(OWN_LINKS) ? plainId(path.slice(OWN_LINKS.length).replace(/\/$/, '')) : '';
  return isId(id) ? id : undefined;
}

/**
 * The id that a link is about: one of the admin center's, or one of the bot's own, whatever the bot's host. Undefined
 * for any other.
 */
export function idInLink(link: string): string | undefined {
  const url = URL.parse(link.slice(0, LONGEST));
  if (url?.protocol !== 'https:') return undefined;
  return ADMIN_HOSTS.includes(url.hostname) ? writeIdsPlainly(url.href).ids[0] : idInOwnPath(url.pathname);
}

/** No link to an issue is longer. */
const LONGEST = 2_000;

/** An id as part of a URL. Half of a surrogate pair would make the encoder throw. */
function part(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}
