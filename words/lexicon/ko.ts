import type { Lexicon } from './lexicon.ts';

/** What Korean-speaking help desks, administrators and service owners type. */
export const lexicon: Lexicon = {
  concepts: {
    status: `상태, 현황, 상황, 어때*, 어떤가*, 괜찮*, 확인`,
    filler: `은, 는, 이, 가, 을, 를, 좀, 지금, 현재, 뭐, 무엇, 알려*, 보여*, 해줘, 해주세요, 주세요, 부탁*`,
  },
  calendar: {},
  services: {},
  endings: `은, 는, 이, 가, 을, 를, 에, 에서, 에게, 의, 도, 만, 와, 과, 로, 으로, 랑, 이랑, 하고, 부터, 까지, 요, 은요, 는요, 에는, 에서는, 이나, 나`,
};
