import type { Words } from '../../en/index.ts';

const ERRORS = {
  'too-large': {
    title: '파일이 너무 큽니다',
    text: '10MB까지의 파일만 드릴 수 있습니다. 기간을 줄이는 등 한 번에 더 적게 요청하세요.',
  },
  'too-many': {
    title: '기다리는 파일이 너무 많습니다',
    text: '이미 드린 파일을 먼저 받거나 15분 뒤에 다시 요청하세요.',
  },
  'store-away': {
    title: '지금은 파일을 보관할 수 없습니다',
    text: '봇의 저장소가 응답하지 않습니다. 몇 분 뒤에 다시 시도하세요.',
  },
};

/** 파일 링크가 여는 페이지. */
const PAGE = {
  title: '파일이 준비되었습니다',
  text: '버튼으로 한 번만 받을 수 있습니다. 그 뒤에는 이 링크를 쓸 수 없습니다.',
  get: '다운로드',
  gone: {
    title: '여기에는 파일이 없습니다',
    text: '파일 링크는 15분 동안 한 번만 쓸 수 있습니다. 봇에게 다시 요청하세요.',
  },
};

/** 봇이 주는 파일에 대한 말. */
export function filesWords(): Words['files'] {
  return {
    get: (name: string) => `${name} 받기`,
    kept: () => '파일은 본인만 받을 수 있습니다. 링크마다 15분 안에 한 번 쓸 수 있습니다.',
    noAddress:
      '여기서는 파일을 드릴 수 없습니다. 봇 자신의 주소가 설정되지 않았습니다. 관리자에게 PUBLIC_URL 설정을 요청하세요.',
    errors: ERRORS,
    page: PAGE,
  };
}
