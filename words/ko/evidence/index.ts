import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { paperWords } from './paper.ts';

type Evidence = Words['evidence'];

const REFUSED: Evidence['refused'] = {
  'too-large': {
    title: '문서 하나에 담기에는 너무 많습니다',
    text: '한 달처럼 더 짧은 기간이나 서비스 하나만 요청하세요.',
  },
  busy: { title: '다른 문서를 만들고 있습니다', text: '1분 뒤에 다시 시도하세요.' },
  'too-fast': { title: '방금 문서를 여러 개 요청했습니다', text: '다음 요청까지 1분 정도 기다려 주세요.' },
  'record-away': {
    title: '지금은 기록을 읽을 수 없습니다',
    text: '기록이 없으면 빠지는 내용이 생기므로 증빙 자료를 만들지 않았습니다. 나중에 다시 시도하세요. 계속되면 이 봇의 관리자에게 알려 주세요.',
  },
  'not-yet': {
    title: '아직 시작되지 않은 기간입니다',
    text: '증빙 자료는 지난 일을 다룹니다. 이미 시작된 달을 요청하세요.',
  },
};

/** Words for `evidence`: the card, and what is printed. */
export function evidenceWords(speech: Speech): Evidence {
  const { number } = speech;
  return {
    paper: paperWords(speech),
    title: (service, period) => `증빙 자료: ${service}, ${period}`,
    summary: (service, period, verdict) => `${service} 증빙 자료, ${period}: ${verdict}`,
    incidents: (incidents, downtime) => `인시던트 ${number(incidents)}건, 중단 시간 ${downtime}`,
    noIncident: '알려진 인시던트 없음',
    claimBy: (date) => `청구 기한: ${date}`,
    claimWas: (date) => `청구 기한이 지났습니다: ${date}`,
    terms: 'Microsoft 약관의 일반적인 기한입니다. 실제 기한은 계약 조건을 따릅니다.',
    goesOn: '기간이 아직 끝나지 않아 지금까지 알려진 내용입니다.',
    names: {
      availability: '가용성',
      downtime: '중단 시간',
      notKnown: '알 수 없음',
      incidents: '인시던트',
      claim: '청구',
      hash: '해시',
    },
    which: {
      title: '어느 서비스의 증빙 자료인가요?',
      text: '서비스 크레딧 청구나 감사에 쓰는 PDF, CSV, JSON 파일입니다.',
    },
    buttons: { availability: '가용성', again: '다시 만들기', history: '기록' },
    refused: REFUSED,
  };
}
