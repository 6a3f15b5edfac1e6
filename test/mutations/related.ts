import { inFile } from './mutation.ts';

const TWINS = ['test/domain/related/twins.test.ts'];
const TOLD_ONCE = ['test/usecases/twins/told-once.test.ts'];
const WITH_RELATED = ['test/domain/watching/with-related.test.ts'];
const TOGETHER = ['test/domain/related/together.test.ts'];

export const related = [
  ...inFile('src/domain/related/twins.ts', TWINS, [
    ['what began at any time is near', 'const NEAR = 10 * MINUTE', 'const NEAR = 100 * DAY'],
    [
      'what was told of at once is compared, whenever it began',
      'const REVISED = DAY',
      'const REVISED = 90 * 86_400_000',
    ],
    ['each name makes a twin', "naming === 'same' || overlap(one, other)", 'true'],
    ['only what names itself the same is a twin', "naming === 'same' || overlap(one, other)", "naming === 'same'"],
  ]),
  ...inFile('src/domain/related/title-words.ts', TWINS, [
    ['one word in common is enough', 'shared >= LEAST_WORDS && ', ''],
    ['half of the words are enough', 'const LEAST_SHARED = 0.7', 'const LEAST_SHARED = 0.3'],
    ['names of services count', '!services.has(word)', 'true'],
  ]),
  ...inFile('src/domain/related/named-ids.ts', TWINS, [
    ['what is called separate is named all the same', 'found.delete(each)', 'found.has(each)'],
  ]),
  ...inFile('src/domain/related/together.ts', TOGETHER, [
    ['two services are several', 'const LEAST_SERVICES = 3', 'const LEAST_SERVICES = 2'],
    ['a chain has no end', 'between(first, startedAt) <= MOST_IN_ALL', 'true'],
    ['false alarms count', " && status !== 'falsePositive'", ''],
  ]),
  ...inFile('src/domain/watching/with-related.ts', WITH_RELATED, [
    ['cards of what is over are edited', 'isTold || isOver(snapshot)', 'isTold'],
    [
      'the first card is not edited',
      "if (next !== snapshot) events.push(eventOf(next, ['edited'], postKeys(next.issue), polled));",
      '',
    ],
  ]),
  ...inFile('src/domain/delivery/shared-thread.ts', TOLD_ONCE, [
    ['a muted card leads', ' && !muteOn(subscription, about, now)', ''],
    [
      'a card that nobody hears of leads',
      '(isFollowed || linesCovering(subscription.wants, about).length > 0)',
      'true',
    ],
    ['what is over leads what goes on', 'if (isOver(snapshot) && !isOver(sharing.snapshot)) return false;', ''],
    ['an incident is told below an advisory', 'return !isLess && ', 'return '],
    ['a thread that refused is tried for ever', 'entry.cardId === sharing.entry.refusedBelow || ', ''],
    ['an end is told by each', 'if (!issue.resolved || entry.told.resolved || !isTold) return entry;', 'return entry;'],
    ['what the twin said is said again', 'if (mates.length === 0) return own;', 'return own;'],
  ]),
];
