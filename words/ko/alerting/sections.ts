import type { Words } from '../../en/index.ts';

/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords(): Words['sections'] {
  return {
    title: '제목',
    userImpact: '사용자 영향',
    userExperience: '사용자 영향',
    customerImpact: '고객 영향',
    scope: '영향 범위',
    currentStatus: '현재 상태',
    finalStatus: '최종 상태',
    preliminaryRootCause: '예비 근본 원인',
    rootCause: '근본 원인',
    startTime: '시작 시간',
    endTime: '종료 시간',
    estimate: '예상 해결 시간',
    nextUpdate: '다음 업데이트 기한',
    nextSteps: '다음 단계',
    moreInfo: '추가 정보',
    whenItHappens: '시행 시기',
    howItAffects: '조직에 미치는 영향',
    whatToDo: '준비할 사항',
    background: '배경',
  };
}
