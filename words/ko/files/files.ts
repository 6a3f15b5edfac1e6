import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: '파일이 너무 큽니다',
    text: '20MB까지의 파일만 드릴 수 있습니다. 기간을 줄이는 등 한 번에 더 적게 요청하세요.',
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

/** The page that a link of a file opens. */
const PAGE = {
  title: '파일이 준비되었습니다',
  text: '버튼으로 한 번만 받을 수 있습니다. 그 뒤에는 이 링크를 쓸 수 없습니다.',
  get: '다운로드',
  gone: {
    title: '여기에는 파일이 없습니다',
    text: '파일 링크는 15분 동안 한 번만 쓸 수 있습니다. 봇에게 다시 요청하세요.',
  },
  failed: {
    title: '본인인지 확인하지 못했습니다',
    text: '봇 쪽에서 로그인에 실패했습니다. 링크는 아직 쓸 수 있으니 다시 여세요. 그래도 안 되면 관리자에게 알리세요.',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: '거절함', text: '파일을 저장하지 않았으며 봇도 보관하지 않습니다.' },
  expired: {
    title: '이 파일은 더 이상 없습니다',
    text: '파일은 요청한 사람을 위해 15분 동안만 보관하고 한 번만 줍니다. 다시 요청하세요.',
  },
  failed: {
    title: '파일이 OneDrive에 도착하지 않았습니다',
    text: 'OneDrive가 받지 않았습니다. 몇 분 뒤에 다시 요청하세요.',
  },
  notTrusted: {
    title: '파일을 보내지 않았습니다',
    text: '지정된 위치가 SharePoint나 OneDrive가 아닙니다. 다시 요청하세요. 계속되면 관리자에게 알리세요.',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name) => `${name} 받기`,
    kept: (files) =>
      count(files, { other: '파일 #개는 본인만 받을 수 있습니다. 링크마다 15분 안에 한 번 쓸 수 있습니다.' }),
    noAddress:
      '여기서는 파일을 드릴 수 없습니다. 봇 자신의 주소가 설정되지 않았습니다. 관리자에게 PUBLIC_URL 설정을 요청하세요.',
    noSignIn: '링크를 여는 사람을 확인할 수 없어 여기서는 파일을 드릴 수 없습니다. 봇과의 개인 채팅에서 요청하세요.',
    consent: {
      below: (files) =>
        count(files, { other: '파일 #개를 OneDrive에 저장해도 되는지 아래에서 Teams가 묻습니다. 15분 안에 답하세요.' }),
      description: '서비스 상태 봇이 보낸 본인 전용 파일입니다. OneDrive에 저장됩니다.',
      summary: (name) => `파일이 있습니다: ${name}`,
      there: '파일이 OneDrive에 있습니다',
      again: '다시 요청',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
