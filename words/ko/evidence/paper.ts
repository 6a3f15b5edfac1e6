import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Paper = Words['evidence']['paper'];

const HEADINGS: Paper['headings'] = {
  summary: '요약',
  incidents: '인시던트',
  advisories: '권고',
  watched: '감시한 범위',
  statuses: '상태 변화',
};

const NAMES: Paper['names'] = {
  service: '서비스',
  tenant: '테넌트',
  period: '기간',
  inUtc: 'UTC 기준',
  until: '확인된 시점',
  availability: '가용성',
  downtime: '중단 시간',
  known: '알려진 시간',
  unknown: '알 수 없는 시간',
  maintenance: '예고된 유지 관리',
  incidents: '인시던트',
  advisories: '권고',
  claim: '청구 기한',
  classification: '분류',
  feature: '기능',
  impact: '영향',
  status: '상태',
  start: '시작',
  end: '종료',
  firstStart: '처음 게시된 시작',
  firstEnd: '처음 게시된 종료',
  firstSeen: '봇이 처음 확인',
  resolvedSeen: '봇이 해결을 확인',
  duration: '지속 시간',
  inPeriod: '이 기간 안에서',
  affected: '영향받은 사람',
};

const COLUMNS: Paper['columns'] = {
  id: 'ID',
  title: '제목',
  start: '시작',
  end: '종료',
  inPeriod: '기간 내',
  seen: '확인',
  from: '시작',
  to: '종료',
  because: '이유',
};

const KINDS: Paper['kinds'] = { incident: '인시던트', advisory: '권고' };

const TEXTS: Paper['texts'] = {
  rule: '중단 시간은 Microsoft가 게시한 시작부터 종료까지 인시던트가 하나 이상 있던 시간입니다. 동시에 일어난 인시던트는 한 번만 셉니다. 권고와 예고된 유지 관리는 세지 않습니다. 아무것도 알려지지 않은 시간은 정상으로도 중단으로도 보지 않으며 백분율에서 뺍니다.',
  terms:
    'Microsoft는 보통 인시던트가 있던 달의 다음 달 말까지 청구하도록 합니다. 실제 기한은 계약의 서비스 수준 계약을 따릅니다.',
  noAdvisories: '이 기간에 이 서비스의 알려진 권고가 없습니다.',
  noGaps: '빈 시간이 없습니다. 기록이 있는 동안 서비스를 계속 감시했습니다.',
  gaps: '다음 시간에는 감시하지 않았습니다. 그동안의 일은 나중에 Microsoft 목록에 남아 있지 않았다면 빠졌을 수 있습니다.',
  recordEmpty: '이 봇의 자체 기록이 아직 없습니다. 모든 시각은 Microsoft가 게시한 것입니다.',
  older: '기록 시작 전',
  notPublished: '게시되지 않음',
  noLongerListed: '해결되었다는 발표 전에 Microsoft 목록에서 사라졌습니다.',
  nobodyAsked: '답변 없음',
  postCut: '여기서는 줄임, 전체는 JSON 파일에',
  edited: 'Microsoft가 수정함',
  open: '진행 중',
  noPosts: 'Microsoft가 게시한 글이 없습니다.',
  unknown: '알 수 없음',
  check:
    '이 문서와 함께 만든 JSON 파일에 같은 내용이 들어 있습니다. 해시는 그 파일의 “facts” 부분을 정규 형식(RFC 8785)으로 쓴 것의 SHA-256입니다. 둘이 같으면 그 뒤로 내용이 바뀌지 않은 것입니다. 해시는 세 파일의 내용이 같음을 보여 줄 뿐 서명이 아닙니다.',
};

const REASONS: Paper['reasons'] = {
  off: '봇이 꺼져 있었음',
  source: 'Microsoft 인터페이스가 응답하지 않음',
};

/** What is printed in evidence. */
export function paperWords({ number }: Speech): Paper {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at, version) => `${at}에 Service Health ${version}에서 만듦`,
    author: 'Service Health',
    pageOf: (page, pages) => `${page} / ${pages}쪽`,
    posts: (total) => `Microsoft 게시물 ${number(total)}건`,
    nothing: (service) => `이 기간에 알려진 인시던트가 없습니다: ${service}.`,
    claimFor: (month, by) => `${month}: ${by}까지`,
    source: (name) =>
      `인시던트, 권고, 게시물의 출처는 ${name}이며 약 1분마다 읽습니다. ‘봇이 확인’이라고 적힌 시각 외에는 모두 Microsoft가 게시한 시각입니다.`,
    recordSince: (at) => `봇의 자체 기록 시작: ${at}`,
    changedTo: (kind, at) => `${kind}(${at}부터)`,
    hash: (sha256) => `내용의 SHA-256: ${sha256}`,
    cut: (fit) =>
      `Microsoft의 게시물을 모두 인쇄하면 쪽수가 너무 많아지므로, ${number(fit.posts)}건 가운데 ${number(fit.cut)}건은 ${number(fit.letters)}자까지만 싣고 그렇게 표시했습니다. 그 밖에 빠진 것은 없습니다. 이 문서와 함께 만든 JSON 파일과 CSV 파일에는 모든 게시물이 전부 있습니다.`,
    seenAt: (at) => `봇이 확인: ${at}`,
    affected: (yes, no, unsure) =>
      `예 ${number(yes)}, 아니요 ${number(no)}, 모름 ${number(unsure)}(Teams 답변, 대화마다 한 사람 한 번)`,
  };
}
