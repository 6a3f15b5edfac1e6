import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** `Exchange Online 주요 변경 조치 기한 (10월 1일~31일)` */
const deadlinesTitle: Words['deadlines']['title'] = ({ major, tag, text, service, period }) =>
  [
    service === undefined ? '' : `${service} `,
    tag === undefined ? '' : `‘${tag}’ 태그 `,
    text === undefined ? '' : `‘${text}’ 관련 `,
    major === true ? '주요 변경 조치 기한' : '조치 기한',
    period === undefined ? '' : ` (${period})`,
  ].join('');

/** Words for the list of act-by dates. */
export function deadlinesWords({ number }: Speech): Words['deadlines'] {
  return {
    title: deadlinesTitle,
    all: '모든 조치 기한',
    groups: { overdue: '기한 지남', thisWeek: '이번 주', nextWeek: '다음 주' },
    none: '앞으로의 조치 기한도, 지난 30일 동안 지난 기한도 없습니다',
    noneThen: '그 기간에는 기한이 없습니다',
    done: (items) => `완료 ${number(items)}건`,
    leftOut: (items) => `해당 없음 ${number(items)}건 제외`,
    unread: '완료 표시를 지금 읽을 수 없습니다',
    nothing: (title) => `${title}: 없음`,
    summary: (title, ahead, overdue, next) =>
      `${title}: 앞으로 ${number(ahead)}건, 기한 지남 ${number(overdue)}건. 다음: ${next}`,
  };
}
