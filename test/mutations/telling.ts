import { inFile, type Mutation } from './mutation.ts';

const WHY = ['test/usecases/subscribing/explain.test.ts', 'test/usecases/subscribing/explain-told.test.ts'];
const LANGUAGES = ['test/usecases/subscribing/conversation-language.test.ts', 'test/bot/turn/own-format.test.ts'];
const DIGESTS = ['test/usecases/digest/digest.test.ts', 'test/domain/subscription/quiet-times.test.ts'];
const SETTINGS = ['test/bot/commands/settings/quiet.test.ts', 'test/bot/commands/settings/settings.test.ts'];
const ALONE = ['test/bot/asking/talk/for-me.test.ts', 'test/bot/commands/alerts/unfollow.test.ts'];
const TALK = ['test/bot/asking/talk/talk.test.ts', 'test/app/talk.test.ts'];

/** When and how a conversation is told, by its settings and by what one person says, and how it learns why. */
export const telling: readonly Mutation[] = [
  ...inFile('src/domain/subscription/quiet-times.ts', DIGESTS, [
    [
      'a digest that is due now waits for the next time',
      'digestTimes(digest, timeZone, now).filter((each) => each <= now)',
      'digestTimes(digest, timeZone, now).filter((each) => each < now)',
    ],
  ]),
  ...inFile(
    'src/domain/subscription/telling.ts',
    [...WHY, ...DIGESTS],
    [
      ['a mute of everything lets incidents through', '!(urgent && silence.butIncidents)', '!urgent'],
      ['a digest for the rest holds incidents too', 'digest?.only && !urgent ?', 'digest?.only ?'],
      ['the level is not kept', "FLOOR[level ?? 'all']", "FLOOR['all']"],
    ],
  ),
  ...inFile('src/domain/subscription/settings-edit.ts', SETTINGS, [
    [
      'a quiet time has no zone of its own',
      'withoutUsual(needsZone ? { ...merged, timeZone: by.timeZone } : merged)',
      'withoutUsual(merged)',
    ],
  ]),
  ...inFile('src/domain/delivery/account.ts', WHY, [
    ['a message that was given up counts as refused', "entry.reason === 'expired' ? 'expired' :", ''],
    ['whoever follows is not named', "if (follow) return { by: 'follow', follow };", ''],
    [
      'what is tried again counts as not covered',
      'subscription?.pause !== undefined || failedAs(entry) !== undefined',
      'subscription?.pause !== undefined',
    ],
  ]),
  ...inFile('src/domain/delivery/progress.ts', WHY, [
    ['an update forgets its rule', '...byRule(replied),', ''],
    ['a card forgets its rule', "did: 'posted', ...byRule(posted)", "did: 'posted'"],
  ]),
  ...inFile('cards/subscriptions/why.ts', WHY, [
    ['the rule of then is never said', "rule === because ? 'plain' : rule", "'plain'"],
  ]),
  ...inFile('bot/turn/own-format.ts', LANGUAGES, [
    ['the language of a channel is forced on its readers', "if (scope !== 'personal') return {};", ''],
  ]),
  ...inFile('src/usecases/responding/live-format.ts', LANGUAGES, [
    ['alerts are in no language of their own', 'const format = formatOf(subscription);', 'const format = {};'],
  ]),
  ...inFile('bot/asking/reading/for-me.ts', ALONE, [
    ['"for me" is said for everybody', "scope === 'personal'", 'true'],
    ['"for me" changes what everybody is told', 'languages.some(({ alone }) => alone.some(says))', 'false'],
    ['"tell us" is said for one person', ' || languages.some(({ ours }) => ours.some(says))', ''],
  ]),
  ...inFile('bot/commands/alerts/unfollow.ts', ALONE, [
    ['one person ends what the channel follows', 'if (isForOneself(ask)) return', 'if (false) return'],
  ]),
  ...inFile('bot/asking/sharing/noting.ts', ALONE, [
    ['"it" is not what one person is told alone', 'followInOwnChat: noted(app.followInOwnChat),', ''],
  ]),
  ...inFile('bot/asking/talk/talk.ts', TALK, [
    [
      'anybody may answer what one person was asked',
      'const isOpen = question?.askedOf === reader.userId &&',
      'const isOpen = question !== undefined &&',
    ],
    ['"yes" answers a question of long ago', 'between(question.at, reader.now) < QUESTION_OPEN_FOR', 'true'],
  ]),
  ...inFile(
    'cards/alerts/update.ts',
    ['test/cards/update.test.ts'],
    [['a text without a word of Microsoft is marked too', '...(quotes ? markOf(frame) : [])', '...markOf(frame)']],
  ),
];
