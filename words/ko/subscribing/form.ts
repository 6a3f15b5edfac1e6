import type { Words } from '../../en/index.ts';

type Form = Words['form'];

/** Words for the form in which alerts are chosen. */
export function formWords(): Form {
  return {
    titles: { channel: '이 채널의 알림', group: '이 채팅의 알림', personal: '내 알림' },
    forWhom: {
      channel: '이 채널의 모든 사람이 이 알림을 보게 됩니다.',
      group: '이 채팅의 모든 사람이 이 알림을 보게 됩니다.',
      personal: '',
    },
    setNow: (phrases) => `지금 설정: ${phrases.join('; ')}.`,
    evensOut: '저장하면 아래에서 고른 내용이 선택한 서비스 모두에 적용됩니다.',
    filledIn: (name) => `${name} 서비스를 아래에 넣어 두었습니다. 저장할 때까지 아무것도 바뀌지 않습니다.`,
    labels: {
      services: '서비스',
      chooseServices: '이름을 쓰거나 고르세요',
      kinds: '알림 종류',
      chooseKind: '하나 이상 고르세요',
      moments: '알림 시점',
      chooseMoment: '하나 이상 고르세요',
    },
    ...CHOICES,
    buttons: { save: '저장', show: '구독 보기', choose: '알림 선택' },
    nothingChosen: {
      title: '고른 것이 없습니다',
      text: '서비스, 알림 종류, 알림 시점을 각각 하나 이상 고르세요. 바뀐 것은 없습니다.',
    },
  };
}

/** What can be chosen. */
const CHOICES: Pick<Form, 'everything' | 'families' | 'kinds' | 'moments'> = {
  everything: '모든 서비스',
  families: {
    collaboration: '공동 작업: Exchange, Teams, SharePoint, OneDrive …',
    productivity: '생산성: Exchange, Microsoft 365 앱, Planner, Forms …',
    security: '보안: Entra, Defender, Intune, Purview …',
    devices: '장치: Intune, Windows 365, 유니버설 인쇄 …',
    'power platform': 'Power Platform: Power BI, Power Apps, Power Automate …',
    business: '비즈니스: Dynamics 365 …',
  },
  kinds: {
    incidents: '인시던트: 장애가 발생함',
    advisories: '권고: 경미한 문제와 안내',
    messages: '메시지 센터: 예정된 변경',
  },
  moments: {
    new: '시작할 때',
    updates: '업데이트마다',
    resolved: '해결될 때',
    reports: 'Microsoft가 보고서를 게시할 때',
  },
};
