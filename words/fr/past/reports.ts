import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { before } from '../grammar/small-words.ts';

type ReportList = Words['report']['list'];
type ListedReports = Parameters<ReportList['title']>[0];

/** `Rapports post-incident pour Exchange Online, 365 derniers jours` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : `${what} pour ${service}`}, ${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech): ReportList {
  return {
    title: (list) => listName('Rapports post-incident', list),
    nothing: (list) => listName('Aucun rapport post-incident', list),
    summary: (title, total, id, newest) => `${title} : ${number(total)}. Le plus récent : ${id}, ${newest}`,
    lookedBackTo: (date) => `Aucun publié. Recherche depuis le ${date}`,
    nothingBefore: (date) => `Je n’en connais aucun ${before(date)}`,
    total: (total) => `${number(total)} au total`,
    incomplete: 'Une partie de mes relevés est illisible pour l’instant',
    published: {
      preliminary: (date) => `préliminaire ${date}`,
      final: (date) => `définitif ${date}`,
      report: (date) => `publié ${date}`,
    },
    undated: 'publié, date inconnue',
    open: (id) => `Rapport sur ${id}`,
    allServices: 'Tous les services',
  };
}
