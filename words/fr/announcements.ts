import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { before } from './grammar/small-words.ts';

const CATEGORIES: Words['announcements']['categories'] = {
  preventOrFixIssue: 'Prévenir ou résoudre un problème',
  planForChange: 'Planifier un changement',
  stayInformed: 'Rester informé',
  unknown: 'Message',
};

const FACTS: Words['announcements']['facts'] = {
  services: 'Services',
  progress: 'Avancement',
  when: 'Quand',
  published: 'Publié',
  updated: 'Mis à jour',
  tags: 'Étiquettes',
};

/** Labels shown beside an announcement's category. */
const MARKS: Words['announcements']['marks'] = {
  majorChange: 'changement majeur',
  severities: { high: 'gravité élevée', critical: 'gravité critique' },
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech): Words['announcements'] {
  return {
    categories: CATEGORIES,
    plannedMaintenance: 'Maintenance planifiée',
    marks: MARKS,
    facts: FACTS,
    dateAndDistance: (date, distance) => `${date} (${distance})`,
    summary: (id, category, title) => `${id} ${category} : ${title}`,
    summaryWithDeadline: (id, category, date, title) => `${id} ${category}, agir ${before(date)} : ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    actBy: (date, distance) => `Agir ${before(date)} (${distance})`,
    wasDue: (date) => `Il fallait agir ${before(date)}`,
    maintenance: {
      begins: (distance) => `La maintenance planifiée commence ${distance}`,
      began: (distance) => `La maintenance planifiée a commencé ${distance}`,
      now: 'La maintenance planifiée est en cours',
      over: 'La maintenance planifiée est terminée',
    },
  };
}

function rowWords({ count }: Speech): Words['announcements']['row'] {
  return {
    majorChange: 'changement majeur',
    actBy: (date, distance) => `Agir ${before(date)} (${distance})`,
    wasDue: (date) => `Échéance passée : ${date}`,
    hours: (range, length) => `${range} (${length})`,
    begins: (distance) => `commence ${distance}`,
    began: (distance) => `a commencé ${distance}`,
    now: 'en cours',
    over: 'terminée',
    moreServices: (services) => count(services, { one: '# autre', other: '# autres' }),
  };
}

type ListedAnnouncements = Parameters<Words['announcements']['list']['title']>[0];

const FILTERS: Words['announcements']['list']['filters'] = {
  actBy: 'Action requise',
  major: 'Changements majeurs',
  retirement: 'Retraits',
  lastDays: (days) => `Sur ${days}`,
  everything: 'Tous les messages',
  maintenance: 'Maintenance planifiée',
  messages: 'Messages',
};

/** `Messages avec action requise`, `Changements majeurs étiquetés « retirement »` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return 'Maintenance planifiée';
  const what = major === true ? 'Changements majeurs' : 'Messages';
  const needed = actBy === true ? `${what} avec action requise` : what;
  const tagged = tag === undefined ? needed : `${needed} étiquetés « ${tag} »`;
  return text === undefined ? tagged : `${tagged} contenant «\u00A0${text}\u00A0»`;
}

/** `Messages avec action requise pour Exchange Online, 7 derniers jours` */
function listTitle(list: ListedAnnouncements): string {
  const { kind, actBy, major, tag, text, service, period } = list;
  const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
  const what = isAll ? 'Centre de messages' : whatListed(list);
  const about = service === undefined ? what : `${what} pour ${service}`;
  return period === undefined ? about : `${about}, ${period}`;
}

function announcementListWords({ number }: Speech): Words['announcements']['list'] {
  return {
    title: listTitle,
    none: 'Aucun',
    total: (total) => `${number(total)} au total`,
    summary: (title, total, first) => `${title} : ${number(total)}. En premier : ${first}`,
    nothing: (title) => `${title} : aucun résultat`,
    privacy:
      'Les messages sur la confidentialité des données sont réservés aux lecteurs de confidentialité : consultez-les dans le Centre d’administration.',
    filters: FILTERS,
  };
}
