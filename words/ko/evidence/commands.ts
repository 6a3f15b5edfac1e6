import type { Words } from '../../en/index.ts';

/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS: Pick<Words['commands'], 'evidence' | 'export' | 'report'> = {
  report: {
    usage: 'report <id>',
    summary: '인시던트 후 보고서가 있는지, 어떻게 보는지 알려 줍니다',
    examples: ['EX20119 보고서'],
  },
  evidence: {
    usage: 'evidence [서비스] [월|기간]',
    summary: '서비스의 한 달 인시던트를 PDF, CSV, JSON으로 만듭니다(크레딧 청구나 감사용)',
    examples: ['Exchange 증빙 자료', 'Exchange 10월 증빙 자료', 'Teams 지난 분기 증빙 자료'],
  },
  export: {
    usage: 'export <목록|기록> [as csv|as json]',
    summary: '목록이나 기록을 스프레드시트나 프로그램용 파일로 드립니다',
    examples: ['지난달 Exchange 인시던트 내보내기', '메시지 내보내기', 'export history teams 90d'],
  },
};
