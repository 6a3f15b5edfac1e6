import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { wholeFamily } from './families.ts';

type Hearing = Words['hearing'];

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech): Hearing {
  return {
    allServices: '모든 서비스',
    family: wholeFamily,
    except: (whole, services) => `${whole}(${services.join(', ')} 제외)`,
    moreServices: (more) => count(more, { other: '서비스 #개 더' }),
    moreLines: (more) => count(more, { other: '구독 #건 더' }),
    kindsOf: (kinds, targets) => `${list(targets)}의 ${list(kinds)}`,
    onlyAt: (what, moments) => `${what}(${list(moments)}만)`,
    ...changedWords({ list, count }),
  };
}

function changedWords({
  list,
  count,
}: Pick<Speech, 'list' | 'count'>): Pick<
  Hearing,
  'titles' | 'now' | 'nowAll' | 'before' | 'stays' | 'staysHere' | 'openNow' | 'openNowWithUpdates' | 'buttons'
> {
  return {
    titles: {
      added: (names) => `구독했습니다: ${list(names)}`,
      saved: '저장했습니다',
      same: '바뀐 것이 없습니다',
    },
    now: {
      channel: (what) => `이제 이 채널의 모든 사람에게 다음을 알립니다: ${what}.`,
      group: (what) => `이제 이 채팅의 모든 사람에게 다음을 알립니다: ${what}.`,
      personal: (what) => `이제 다음을 알려 드립니다: ${what}.`,
    },
    nowAll: {
      channel: '이제 이 채널의 모든 사람에게 다음을 알립니다:',
      group: '이제 이 채팅의 모든 사람에게 다음을 알립니다:',
      personal: '이제 다음을 알려 드립니다:',
    },
    before: (phrases) => `이전: ${phrases.join('; ')}.`,
    stays: (more) => `다음도 전과 같이 알려 드립니다: ${list(more)}.`,
    staysHere: (more) => `다음도 전과 같이 여기의 모든 사람에게 알립니다: ${list(more)}.`,
    openNow: (issues) => count(issues, { other: '지금 진행 중인 문제가 #건 있습니다.' }),
    openNowWithUpdates: (issues) => count(issues, { other: '지금 진행 중인 문제가 #건 있습니다. 바뀌면 알립니다.' }),
    buttons: {
      only: (kinds) => `${list(kinds)}만`,
      open: (issues) => count(issues, { other: '진행 중 #건' }),
      edit: '편집',
      choose: '알림 선택',
    },
  };
}
