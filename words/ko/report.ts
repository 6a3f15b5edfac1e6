import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { reportListWords } from './past/reports.ts';

type Report = Words['report'];

const STATES: Report['states'] = {
  published: '인시던트 후 보고서 게시됨',
  expected: '인시던트 후 보고서 게시 예정',
  none: '인시던트 후 보고서 없음',
  overdue: '예고된 인시던트 후 보고서가 확인되지 않음',
};

const IN_ADMIN_CENTER =
  '보려면 관리 센터에서 해당 문제를 열고 인시던트 후 보고서를 선택하세요. 서비스 상태를 읽을 수 있는 역할이 필요합니다. ';

/** Why the document itself does not come with the card. */
const DOCUMENT: Words['report']['document'] = {
  notYet: 'Microsoft가 보고서를 게시했지만 아직 문서를 주지 않습니다. 나중에 다시 요청하세요.',
  notPermitted: 'Microsoft가 문서를 가져오지 못하게 합니다. 서비스 상태는 읽을 수 있지만 이 보고서는 읽을 수 없습니다.',
  sourceOut: (why) => `지금은 문서를 가져오지 못했습니다.${why === '' ? '' : ` ${why}`} 몇 분 뒤에 다시 요청하세요.`,
};

/** The text under each state. Dates that the source does not give are left out. */
const EXPLANATIONS: Report['explanations'] = {
  published: ({ publishedOn, isHere }) =>
    `Microsoft가 무슨 일이 있었고 무엇을 바꿀지 검토한 결과를 게시했습니다.${publishedOn ? ` 게시일: ${publishedOn}.` : ''}\n${isHere ? '' : IN_ADMIN_CENTER}예비 보고서 뒤에 최종 보고서가 나올 수 있습니다.`,
  expected: ({ endedAt }) =>
    `Microsoft가 보고서 게시를 예고했습니다. 보통 종료 후 영업일 기준 5일 안에 나옵니다.${ended(endedAt)} 아직 게시되지 않았습니다.`,
  none: () =>
    'Microsoft가 보고서를 게시하거나 예고하지 않았습니다. 보고서는 일부 인시던트에만 작성됩니다. 알려진 원인은 메시지 기록에 있습니다.',
  overdue: ({ endedAt }) =>
    `Microsoft가 보고서 게시를 예고했지만 게시되었다는 내용이 없습니다.${ended(endedAt)} 관리 센터에서 확인하거나 Microsoft 지원에 문의하세요.`,
};

function ended(endedAt: string | undefined): string {
  return endedAt ? ` 인시던트 종료: ${endedAt}.` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech): Report {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id, state) => `${id}: ${state}`,
    buttons: { issue: (id) => `인시던트 ${id}`, history: '메시지 기록' },
  };
}
