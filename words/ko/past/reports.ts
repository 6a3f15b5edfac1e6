import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type ReportList = Words['report']['list'];
type ListedReports = Parameters<ReportList['title']>[0];

/** `Exchange Online 인시던트 후 보고서, 최근 365일` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : `${service} ${what}`}, ${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech): ReportList {
  return {
    title: (list) => listName('인시던트 후 보고서', list),
    nothing: (list) => listName('인시던트 후 보고서 없음', list),
    summary: (title, total, id, newest) => `${title}: ${number(total)}건. 최신: ${id}, ${newest}`,
    lookedBackTo: (date) => `게시된 보고서가 없습니다. ${date}부터 찾아보았습니다`,
    nothingBefore: (date) => `${date} 이전 보고서는 알 수 없습니다`,
    total: (total) => `총 ${number(total)}건`,
    incomplete: '기록 일부를 지금은 읽을 수 없습니다',
    published: {
      preliminary: (date) => `예비 ${date}`,
      final: (date) => `최종 ${date}`,
      report: (date) => `게시 ${date}`,
    },
    undated: '게시됨, 날짜 미상',
    open: (id) => `${id} 보고서`,
    allServices: '모든 서비스',
  };
}
