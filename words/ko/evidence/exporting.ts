import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ number }: Speech): Words['exporting'] {
  return {
    title: (rows) => `${number(rows)}행을 파일로 만들었습니다`,
    utc: '목록의 모든 페이지가 들어 있습니다. 시각은 UTC입니다.',
    none: { title: '내보낼 내용이 없습니다' },
    which: {
      title: '무엇을 내보낼까요?',
      text: '목록과 기록을 파일로 드릴 수 있습니다. 질문 뒤에 “csv로 내보내기” 또는 “json으로 내보내기”를 쓰세요.',
    },
    unknown: (line) => `“${line}”은(는) 내보낼 수 없습니다`,
    buttons: {
      show: '목록 보기',
      incidents: '인시던트, 30일',
      advisories: '권고, 30일',
      messages: '메시지',
      status: '현재 상태',
      services: '서비스',
    },
  };
}
