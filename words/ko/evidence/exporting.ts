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
      text: '목록, 기록, 측정값을 파일로 드릴 수 있습니다. 인시던트, 권고, 메시지, 기한, 보고서, 서비스, 구독, 검색 결과, 기록, 가용성, 비교입니다. 질문 뒤에 “csv로 내보내기” 또는 “json으로 내보내기”를 쓰세요.',
    },
    unknown: (line) => `“${line}”은(는) 내보낼 수 없습니다`,
    cannot: '도움말, 설정, 무언가를 바꾸는 명령에는 행이 없습니다.',
    made: { title: (line) => `“${line}”은(는) 이미 파일로 옵니다`, text: '“내보내기” 없이 물어보세요.' },
    excel: 'Excel에서는 CSV 파일을 여세요.',
    noPdf: '목록은 PDF로 만들지 않습니다. PDF는 서비스와 달을 정해 증빙 자료로 요청하세요.',
    buttons: {
      show: '목록 보기',
      incidents: '인시던트, 30일',
      advisories: '권고, 30일',
      messages: '메시지',
      status: '현재 상태',
      availability: '가용성, 30일',
      evidence: '증빙 자료(PDF)',
      export: '내보내기',
    },
  };
}
