import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type ReportList = Words['report']['list'];
type ListedReports = Parameters<ReportList['title']>[0];

/** `Vorfallnachsorgeberichte für Exchange Online, letzte 365 Tage` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : `${what} für ${service}`}, ${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech): ReportList {
  return {
    title: (list) => listName('Vorfallnachsorgeberichte', list),
    nothing: (list) => listName('Keine Vorfallnachsorgeberichte', list),
    summary: (title, total, id, newest) => `${title}: ${number(total)}. Neuester: ${id}, ${newest}`,
    lookedBackTo: (date) => `Keiner veröffentlicht. Gesucht bis zurück zum ${date}`,
    nothingBefore: (date) => `Aus der Zeit vor dem ${date} kenne ich keine`,
    total: (total) => `${number(total)} insgesamt`,
    incomplete: 'Ein Teil meiner Aufzeichnung ist gerade nicht lesbar',
    published: {
      preliminary: (date) => `vorläufig ${date}`,
      final: (date) => `endgültig ${date}`,
      report: (date) => `veröffentlicht ${date}`,
    },
    undated: 'veröffentlicht, Datum unbekannt',
    open: (id) => `Bericht zu ${id}`,
    allServices: 'Alle Dienste',
  };
}
