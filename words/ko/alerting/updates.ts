import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Updates = Words['updates'];

/** What happened to an issue, as its update begins. `service` and `id` name the issue. */
const HEADINGS: Updates['headings'] = {
  updated: (service, id) => `${service} ${id} 업데이트`,
  messageUpdated: (service, id) => `${service} ${id} 변경됨`,
  resolved: (service, id) => `${service} ${id} 해결됨`,
  resolvedAfter: (service, id, duration) => `${service} ${id} ${duration} 만에 해결됨`,
  falseAlarm: (service, id) => `${service} ${id} 문제 아니었음`,
  reopened: (service, id) => `${service} ${id} 다시 진행 중`,
  'no-longer-listed': (service, id) => `${service} ${id} 목록에서 사라짐`,
  'now-incident': (service, id) => `${service} ${id} 인시던트로 바뀜`,
  'now-advisory': (service, id) => `${service} ${id} 권고로 바뀜`,
  'report-published': (service, id) => `${service} ${id}: 인시던트 후 보고서 게시됨`,
  'report-again': (service, id) => `${service} ${id}: 인시던트 후 보고서 업데이트됨`,
  status: (service, id, status) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech): Updates {
  return {
    headings: HEADINGS,
    headline: (heading, text) => `${heading}: ${text}`,
    labelled: (label, text) => `${label}: ${text}`,
    earlier: (when, text) => `${when}: ${text}`,
    earlierPosts: (posts) => count(posts, { other: '이전 업데이트 #건은 메시지 기록에 있습니다.' }),
    rootCause: (text) => `근본 원인: ${text}`,
    nextBy: (date) => `다음 업데이트: ${date}까지`,
    next: (text) => `다음 업데이트: ${text}`,
    actBy: (date) => `${date}까지 조치 필요`,
    noLongerListed:
      'Microsoft가 이 테넌트에 더 이상 표시하지 않으며, 해결되었다고도 하지 않습니다. 철회되었거나 이 테넌트에 영향이 없는 것으로 확인되었을 수 있습니다.',
    nothingMore: 'Microsoft가 더 밝힌 내용은 없습니다.',
    report: '관리 센터',
    fetch: (id) => `“보고서 ${id}”를 입력하면 문서를 받습니다`,
  };
}
