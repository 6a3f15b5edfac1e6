import type { Words } from '../../words/index.ts';
import type { LinkButton } from './card.ts';

/** The button to an issue in Microsoft's own pages, for those who may see them. */
export function issueInAdminCenter(id: string, words: Words): LinkButton {
  return { title: words.buttons.adminCenter, url: `https://admin.microsoft.com/#/servicehealth/:/alerts/${part(id)}` };
}

/** The button to a Message Center item in Microsoft's own pages. */
export function announcementInAdminCenter(id: string, words: Words): LinkButton {
  return {
    title: words.buttons.adminCenter,
    url: `https://admin.microsoft.com/#/MessageCenter/:/messages/${part(id)}`,
  };
}

/** An id as a part of an address; half a character would make the encoder throw. */
function part(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}
