import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { remarkCard } from '../../../cards/remark.ts';
import type { SentTest } from '../../../src/usecases/alerting/send-test.ts';
import { wordsFor } from '../../../words/index.ts';
import { joinSentences } from '../../../words/speech.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'test',
  async run(ask, app) {
    return cardOf(await app.sendTest(ask.reader, (locale) => wordsFor(locale).testAlert.alert), ask);
  },
} satisfies Command;

function cardOf(sent: SentTest, { reader: { scope }, words: { testAlert } }: Ask): Card {
  const { buttons } = testAlert;
  const again = { title: buttons.tryAgain, ask: commandLine.test() };
  const subscriptions = { title: buttons.subscriptions, ask: commandLine.subscriptions() };
  switch (sent.outcome) {
    case 'too-soon':
      return remarkCard(testAlert.tooSoon, [subscriptions]);
    case 'paused':
      return remarkCard(testAlert.paused, [subscriptions]);
    case 'failed': {
      const what = sent.shown ? testAlert.onlyCard : testAlert.notShown;
      return remarkCard(joinSentences([what, testAlert.failed[sent.because]]), [again]);
    }
    case 'sent': {
      const arrived = [testAlert.sent[scope], testAlert.ifNotSeen[scope]];
      if (!sent.hearsNothing) return remarkCard(joinSentences(arrived), [subscriptions]);
      const setUp = { title: buttons.setUpAlerts, ask: commandLine.subscribe() };
      return remarkCard(joinSentences([...arrived, testAlert.hearsNothing[scope]]), [setUp]);
    }
  }
}
