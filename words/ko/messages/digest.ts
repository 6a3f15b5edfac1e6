import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech): Words['messageDigest'] {
  return {
    counts: {
      new: (items) => count(items, { other: '새 메시지 #건' }),
      moved: (items) => count(items, { other: '날짜 변경 #건' }),
      changed: (items) => count(items, { other: '변경된 메시지 #건' }),
      due: (items) => count(items, { other: '기한이 있는 메시지 #건' }),
    },
    headings: { new: '메시지 센터: 신규', moved: '메시지 센터: 날짜 변경', changed: '메시지 센터: 내용 변경' },
    due: (until) => `메시지 센터: ${until}까지 조치 기한`,
    alsoDue: (until) => `메시지 센터: 그 밖에 ${until}까지 조치 기한`,
    nothingDue: (until) => `메시지 센터에 ${until}까지 조치 기한이 없습니다.`,
    done: (items) => count(items, { other: '완료 #건' }),
    moreDone: (items) => count(items, { other: '그 밖에 완료 #건' }),
  };
}
