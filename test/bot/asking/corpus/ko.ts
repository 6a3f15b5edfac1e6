import type { Corpus } from './corpus.ts';

/** What Korean-speaking people write, by the line that it means. It is Thursday, 26 November 2026, 10:00 in Riga. */
export const corpus: Corpus = {
  locale: 'ko-KR',
  means: {
    status: ['상태 어때?', '지금 문제 있어요?', '전체 상태 알려줘'],
    'status Exchange': [
      '메일이 안 돼요',
      '아웃룩이 느려요',
      '익스체인지 상태 알려줘',
      'exchange는 괜찮아?',
      '이메일 안돼요',
      '메일을 못 보내요',
    ],
    'status microsoftteams': ['팀즈 상태', '팀즈가 안돼요', 'Teams는 정상인가요?', '팀즈 회의가 끊겨요'],
    'status Exchange, microsoftteams': ['익스체인지와 팀즈 상태'],
    'status OneDriveForBusiness': ['원드라이브 동기화가 안 돼요'],
    'history Exchange 2026-11-25..2026-11-25': ['어제 exchange 어땠어?', '익스체인지 어제 다운됐나요?'],
    'history Exchange 2026-10-01..2026-10-31': ['10월 exchange 기록', '익스체인지 지난달 이력'],
    'history Exchange 90d': ['exchange 최근 90일'],
    'history Exchange 2026-11-23..2026-11-26': ['월요일부터 exchange 기록'],
    incidents: ['장애 있어?'],
    'incidents Exchange': ['익스체인지 장애'],
    'incidents 2026-11-16..2026-11-22': ['지난주 장애 보여줘'],
    'incidents 2026-11-03..2026-11-03': ['11월 3일 장애'],
    'incident EX1412077': ['EX1412077은?', 'EX1412077 상태 알려줘'],
    'follow EX1412077': ['EX1412077 해결되면 알려줘', 'EX1412077 팔로우'],
    'mute all until 2026-11-29T22:00Z': ['월요일까지 조용히 해줘'],
    'mute microsoftteams 2h': ['팀즈 2시간 음소거'],
    help: ['도움말', '도와줘'],
    hi: ['안녕하세요'],
  },
  asks: ['바나나'],
};
