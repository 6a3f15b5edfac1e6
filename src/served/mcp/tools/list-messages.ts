import { z } from 'zod';
import { byNewestAnnouncement, type Announcement } from '../../../domain/health/announcement.ts';
import { daysLeft } from '../../../domain/announcement/deadlines.ts';
import { dayOf, type Day } from '../../../domain/instant.ts';
import { rank, wantedIn } from '../../../usecases/asking/searching/rank.ts';
import { findService } from '../find-service.ts';
import { MESSAGE, messageLine, messageOf } from '../items.ts';
import { moreLine, NEXT, PAGE, pageOf } from '../page.ts';
import { MOST_LETTERS, QUOTED, quotedBody } from '../quoted.ts';
import { makeTool } from '../tool.ts';
import { FIELDS } from './fields.ts';
import { QUOTED_BELOW, SERVICE_WORDS, WORDS } from './inputs.ts';

const MOST_TEXT = 1_500;

const INPUT = z.strictObject({
  service: SERVICE_WORDS.optional(),
  actByWithinDays: z
    .int()
    .min(0)
    .max(3_660)
    .optional()
    .describe('Only what asks for action in so many days from today.'),
  words: WORDS.optional(),
  ...PAGE,
});

/** The Message Center. */
export const listMessages = makeTool({
  name: 'list_messages',
  title: 'Message Center',
  description:
    'Messages of the Message Center and planned maintenance: the best match for words first, or the nearest act-by date, or what changed last.',
  input: INPUT,
  output: z.strictObject({
    messages: z.array(MESSAGE.extend({ text: QUOTED })),
    ...NEXT,
  }),
  tell: async (input, asked) => {
    const found = input.service === undefined ? undefined : await findService(input.service, asked);
    const all = await asked.known.source.listAnnouncements();
    const wanted = all.filter(({ services }) => found?.isAbout(services) ?? true);
    const page = pageOf(sorted(wanted, input, dayOf(asked.clock())), ({ id }) => id, input);
    const { items, ...rest } = page;
    const messages = items.map((each) => ({ ...messageOf(each), text: quotedBody(each.body, textLength(items)) }));
    const head = `${page.total} messages. ${QUOTED_BELOW}`;
    return { data: { messages, ...rest }, lines: [head, ...messages.map(messageLine), moreLine(page)] };
  },
});

/** One message alone is told at length. */
function textLength({ length }: readonly unknown[]): number {
  return length === 1 ? MOST_LETTERS.post : MOST_TEXT;
}

function sorted(all: readonly Announcement[], input: z.output<typeof INPUT>, today: Day): readonly Announcement[] {
  const { actByWithinDays: most, words } = input;
  const due = most === undefined ? all : all.filter((each) => isDue(each, today, most));
  const order = most === undefined ? byNewestAnnouncement : byActBy;
  return words === undefined ? due.toSorted(order) : rank(due, wantedIn(words, []), FIELDS.ofAnnouncement, order).items;
}

function isDue({ actionRequiredBy }: Announcement, today: Day, most: number): boolean {
  if (actionRequiredBy === undefined) return false;
  const left = daysLeft(actionRequiredBy, today);
  return left >= 0 && left <= most;
}

function byActBy(a: Announcement, b: Announcement): number {
  const [first, second] = [a.actionRequiredBy ?? '', b.actionRequiredBy ?? ''];
  return first < second ? -1 : first > second ? 1 : byNewestAnnouncement(a, b);
}
