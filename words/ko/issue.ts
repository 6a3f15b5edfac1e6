import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Issue = Words['issue'];

const NAMES: Issue['names'] = {
  incident: (id) => `인시던트 ${id}`,
  advisory: (id) => `권고 ${id}`,
  message: (id) => `메시지 ${id}`,
};

const FACTS: Issue['facts'] = {
  began: '시작',
  ended: '종료',
  changed: '변경',
  nextUpdate: '다음 업데이트',
};

/** On a line of a list. */
const ROW: Issue['row'] = {
  going: (length) => `${length}째`,
  lasted: (length) => `${length} 지속`,
  ended: (date) => `${date} 종료`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords({ count, number }: Speech): Issue {
  return {
    names: NAMES,
    facts: FACTS,
    going: (since, length) => `${since}(${length}째)`,
    over: (end, length) => `${end}(${length} 지속)`,
    dateAndDistance: (date, distance) => `${date}(${distance})`,
    nextByWithDistance: (date, distance) => `${date}까지(${distance})`,
    nextOverdue: (date, distance) => `${date}까지(${distance}, 기한 지남)`,
    serviceAndFeature: (service, feature) => `${service} – ${feature}`,
    summary: (id, status, title, service) => `${id} ${status}: ${title}(${service})`,
    row: ROW,
    noPosts: 'Microsoft가 이 문제에 대해 아직 글을 게시하지 않았습니다.',
    postNumber: (at, of, date, status) =>
      [`${number(at)}/${number(of)}`, date, ...(status === undefined ? [] : [status])].join(' · '),
    nothingNew: '이전 업데이트 이후 새로운 내용이 없습니다.',
    historyPage: (posts, page, of) =>
      count(posts, { other: `메시지 기록, 최신순: 글 #건, ${number(page)}/${number(of)}페이지` }),
    buttons: {
      history: (posts) => `메시지 기록(${number(posts)})`,
      latestOnly: '최신 글만',
      refresh: '새로 고침',
      serviceStatus: (service) => `${service} 상태`,
      report: '인시던트 보고서',
    },
  };
}
