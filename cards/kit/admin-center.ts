import type { Words } from '../../words/index.ts';
import type { LinkButton } from './card.ts';

/** A link to an issue in Microsoft's admin center, for people with access to it. */
export function issueInAdminCenter(id: string, words: Words): LinkButton {
  return { title: words.buttons.adminCenter, url: `https://admin.microsoft.com/#/servicehealth/:/alerts/${part(id)}` };
}

/** A link to a Message Center item in Microsoft's admin center. */
export function announcementInAdminCenter(id: string, words: Words): LinkButton {
  return {
    title: words.buttons.adminCenter,
    url: `https://admin.microsoft.com/#/MessageCenter/:/messages/${part(id)}`,
  };
}

/** An id as part of a URL. Half of a surrogate pair would make the encoder throw. */
function part(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}
