import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts) => list(counts),
    nothingNew: (since) => `${since} 이후 새로운 것이 없습니다`,
    counts: {
      opened: (issues) => count(issues, { other: '새 문제 #건' }),
      changed: (issues) => count(issues, { other: '새 소식이 있는 문제 #건' }),
      resolved: (issues) => count(issues, { other: '해결된 문제 #건' }),
    },
    quiet: (since) => `${since}부터 보류된 내용`,
    scheduled: (since) => `${since} 이후 바뀐 내용 요약`,
    nothingOpen: '구독한 서비스에 진행 중인 문제가 없습니다.',
    headings: {
      opened: '신규',
      changed: '진행 중, 새 소식 있음',
      resolved: '해결됨',
      open: '진행 중',
    },
    row: (service, title) => `${service}: ${title}`,
    since: (time) => `${time}부터`,
    ended: (time) => `${time} 종료`,
    more: (rows) => count(rows, { other: '#건 더' }),
    buttons: { status: '상태', settings: '설정' },
  };
}
