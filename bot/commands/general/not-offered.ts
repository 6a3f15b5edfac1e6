import { commandLine } from '../../../cards/kit/command-line.ts';
import type { AskButton } from '../../../cards/kit/card.ts';
import { remarkCard } from '../../../cards/remark.ts';
import type { Words } from '../../../words/index.ts';
import type { Command } from '../../asking/command.ts';

type Sentences = Words['notOffered']['texts'];

/** What is asked for but not offered: said in a sentence, with what comes nearest. */
export default {
  name: 'not-offered',
  isShared: true,
  hidden: true,
  run({ line, words }) {
    const [, kind = '', ...rest] = line.split(' ');
    const { texts, buttons } = words.notOffered;
    const known = isKind(kind, texts) ? kind : 'outside';
    const title = known === 'alone' ? buttons.forAll : buttons.showHere;
    const asked: AskButton[] = rest.length > 0 ? [{ title, ask: rest.join(' ') }] : [];
    return Promise.resolve(remarkCard(texts[known], [...asked, ...nearest(known, words)]));
  },
} satisfies Command;

function isKind(kind: string, texts: Sentences): kind is keyof Sentences {
  return Object.hasOwn(texts, kind);
}

function nearest(kind: keyof Sentences, { notOffered, talk }: Words): AskButton[] {
  const { buttons } = notOffered;
  const status = { title: talk.buttons.status, ask: commandLine.overview() };
  const alerts = { title: talk.buttons.setUpAlerts, ask: commandLine.subscribe() };
  const incidents = {
    title: talk.buttons.incidents,
    ask: commandLine.issues({ classification: 'incident', state: 'open' }),
  };
  const all: Readonly<Record<keyof Sentences, readonly AskButton[]>> = {
    remind: [
      { title: buttons.digest, ask: 'digest' },
      { title: buttons.needsAction, ask: commandLine.announcements({ kind: 'message', actBy: true }) },
    ],
    ticket: [incidents],
    elsewhere: [alerts],
    outside: [status],
    alone: [],
    leave: [{ title: talk.buttons.stopAllAlerts, ask: commandLine.unsubscribeFromEverything() }],
  };
  return [...all[kind]];
}
