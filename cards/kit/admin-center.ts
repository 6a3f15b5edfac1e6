import { announcementPage, issuePage, SERVICE_HEALTH_PAGE } from '../../src/domain/naming/admin-link.ts';
import type { Words } from '../../words/index.ts';
import type { LinkButton } from './card.ts';

/** A link to service health in Microsoft's admin center. */
export function healthInAdminCenter(words: Words): LinkButton {
  return { title: words.buttons.adminCenter, url: SERVICE_HEALTH_PAGE };
}

/** A link to an issue in Microsoft's admin center, for people with access to it. */
export function issueInAdminCenter(id: string, words: Words): LinkButton {
  return { title: words.buttons.adminCenter, url: issuePage(id) };
}

/** A link to a Message Center item in Microsoft's admin center. */
export function announcementInAdminCenter(id: string, words: Words): LinkButton {
  return { title: words.buttons.adminCenter, url: announcementPage(id) };
}
