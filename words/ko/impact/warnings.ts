import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ number }: Speech): Words['warnings'] {
  return {
    titles: { on: '여기에서 조기 경고가 켜져 있습니다', off: '여기에서 조기 경고가 꺼져 있습니다' },
    texts: {
      on: '조직의 많은 사람이 서비스가 안 된다고 하고 Microsoft가 아직 아무 말이 없으면 여기에 한 번 알립니다. 사람들이 알려 준 내용일 뿐입니다.',
      off: '사람들의 말만 있는 내용은 여기에 알리지 않습니다. Microsoft의 인시던트는 이전처럼 옵니다.',
    },
    ask: {
      title: '여기에서 일찍 경고할까요?',
      text: '조기 경고는 많은 사람이 서비스에 문제를 겪는데 Microsoft가 아직 아무 말이 없음을 알립니다.',
    },
    unknown: (said: string) => ({
      title: `“${said}”은(는) 조기 경고의 선택지가 아닙니다`,
      text: '“조기 경고 켜기” 또는 “조기 경고 끄기”라고 입력하세요. 변경된 내용은 없습니다.',
    }),
    buttons: { on: '일찍 경고', off: '조기 경고 없음' },
    alert: {
      title: (service: string) => `조기 경고(Microsoft 보고 아님): ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${number(minutes)}분 동안 ${number(people)}명이 ${service}이(가) 안 된다고 말했습니다. 확인했을 때(${since}) Microsoft의 보고는 없었습니다. 사내 네트워크 문제이거나 Microsoft가 아직 모를 수 있습니다.`,
      byNow: (people: number) => `지금은 ${number(people)}명이 그렇게 말합니다.`,
    },
    published: {
      title: (service: string) => `이제 Microsoft도 문제를 보고합니다: ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue}: ${title}. 여기서는 그 전에 ${number(people)}명이 안 된다고 말했습니다(경고: ${since}).`,
    },
    over: {
      title: (service: string) => `조기 경고 종료: ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `지난 1시간 동안 ${service}이(가) 안 된다고 말한 사람이 없습니다(${at}). 저희가 보기에는 끝났습니다. 경고(${since}) 때와 그 뒤로 ${number(people)}명이 말했지만 Microsoft의 보고는 없었습니다.`,
    },
    noticed: (minutes) => `여기서는 Microsoft가 알리기 ${number(minutes)}분 전에 알아차렸습니다.`,
  };
}
