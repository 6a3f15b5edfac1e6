import { inFile } from './mutation.ts';

const WATCHING = [
  'test/domain/watching/accept.test.ts',
  'test/domain/watching/compare-poll.test.ts',
  'test/domain/watching/compare-poll.property.test.ts',
];
const DELIVERY = [
  'test/domain/delivery/plan.test.ts',
  'test/domain/delivery/failure.test.ts',
  'test/domain/delivery/generated-timeline.test.ts',
  'test/usecases/alerting/error-table.test.ts',
];
const LOST = [...DELIVERY, 'test/usecases/alerting/lost-cards.test.ts', 'test/usecases/alerting/in-doubt.test.ts'];
const MATCHING = ['test/domain/subscription/matching.test.ts'];
const EDIT = [
  'test/usecases/subscribing/keep-conversations.test.ts',
  'test/domain/subscription/edit.test.ts',
  'test/usecases/subscribing/alerts.test.ts',
  'test/bot/turn/memberships.test.ts',
];
const DIGESTS = ['test/usecases/digest/digest.test.ts'];
const QUIET_TIMES = ['test/domain/subscription/quiet-times.test.ts'];
const NAMES = [
  'test/domain/naming/match-service.test.ts',
  'test/domain/naming/service-names.test.ts',
  'test/bot/asking/service-names.test.ts',
];
const ISSUE = ['test/domain/health/issue.test.ts', 'test/usecases/asking/answers.test.ts'];

export const domain = [
  ...inFile('src/domain/watching/compare-poll.ts', WATCHING, [
    ['one short list ends an issue', 'const POLLS_BEFORE_GONE = 2', 'const POLLS_BEFORE_GONE = 1'],
    ['closed issues are forgotten at once', 'const KEPT_CLOSED = 400 * DAY', 'const KEPT_CLOSED = 4'],
    ['the older of two copies counts', 'other.modifiedAt < issue.modifiedAt', 'other.modifiedAt > issue.modifiedAt'],
    ['everything is news on the first poll', 'if (!isOld) found.events.push', 'found.events.push'],
    [
      'an absence counts as gone without a look-up',
      'isMissing && context.confirmedGone.has(snapshot.issue.id)',
      'isMissing',
    ],
    [
      'a gone issue is told each time it comes and goes',
      "previous.goneTold ? ['edited'] : ['no-longer-listed']",
      "['no-longer-listed']",
    ],
    [
      'a card keeps saying that the issue is gone',
      "changes.length === 0 && previous.noLongerListed ? ['edited'] : changes",
      'changes',
    ],
    ['an event knows no posts, so old ones are told', 'kinds, postKeys(previous.issue), context', 'kinds, [], context'],
    ['the version does not grow', 'version: previous.version + 1', 'version: previous.version'],
    [
      'a row that cannot be read counts as missing',
      'context.unreadable?.has(previous.issue.id)',
      'context.unreadable?.has("")',
    ],
  ]),
  ...inFile('src/domain/watching/accept.ts', WATCHING, [
    ['an older copy takes the place of a newer one', '!newer && listed.modifiedAt < before.modifiedAt', 'false'],
    ['a flapping status is believed', 'if (!newer) return false;', ''],
    [
      'a reopening without evidence is believed',
      '!reopens || newPosts.length > 0 || endWasCleared(before, listed)',
      'true',
    ],
    [
      'a post that is missing once is told again',
      'lost.length === 0 ? listed.posts : inOrder([...lost, ...listed.posts])',
      'listed.posts',
    ],
    [
      'last-modified moves back',
      'modifiedAt: freshness.advanced ? listed.modifiedAt : before.modifiedAt',
      'modifiedAt: listed.modifiedAt',
    ],
    [
      'a classification is believed though nothing moved',
      'freshness.advanced ? listed.classification : before.classification',
      'listed.classification',
    ],
    ['a post whose time moved is told twice', 'if (vanished.size === 0) return listed;', 'return listed;'],
  ]),
  ...inFile('src/domain/watching/change-kinds.ts', WATCHING, [
    ['a silent edit is told', "? ['edited'] : [];", "? ['updated'] : [];"],
    [
      'an edit is never shown',
      "return looksDifferent(sighting.before, sighting.after) ? ['edited'] : [];",
      'return [];',
    ],
    ['a resolution is not told', '!before.resolved && after.resolved', 'before.resolved && !after.resolved'],
    ['a report is not seen', "issue.status === 'postIncidentReviewPublished'", "issue.status === 'resolved'"],
    ['a second report is not told', '(hasNewPosts(seen) || !hasReport(seen.before))', '!hasReport(seen.before)'],
    ['an issue that is over already is only opened', "if (issue.resolved) kinds.push('resolved');", ''],
    [
      'a status that flaps is told',
      'seen.advanced && !hasNewPosts(seen)',
      '!hasNewPosts(seen)',
      'A status that flaps is not believed in the first place (`accept.ts`).',
    ],
    ['the order of services is an edit', 'otherServices.toSorted((a, b) => (a.id < b.id ? -1 : 1))', 'otherServices'],
  ]),
  ...inFile(
    'src/domain/watching/look-ups.ts',
    ['test/domain/watching/look-ups.test.ts', 'test/usecases/alerting/poll.test.ts'],
    [
      ['look-ups without a bound', 'const MOST_AT_ONCE = 5', 'const MOST_AT_ONCE = 500'],
      ['pauses do not grow', 'FIRST_PAUSE * 2 **', 'FIRST_PAUSE * 1 **'],
      ['a clock that was ahead stops all look-ups', 'age >= 0 && age < ms', 'age < ms'],
      [
        'the same few are looked up again and again',
        'return first < second ? -1 : 1;',
        'return first < second ? 1 : -1;',
      ],
    ],
  ),
  ...inFile('src/domain/subscription/matching.ts', MATCHING, [
    [
      'of two mutes the shorter counts',
      'return byEnd([...ofIssue, ...ofServices]).at(-1);',
      'return byEnd([...ofIssue, ...ofServices])[0];',
    ],
    [
      'of two mutes of one service the shorter counts',
      'means(subject.id, service, names))).at(-1)',
      'means(subject.id, service, names))).at(0)',
    ],
    [
      'one muted service silences all',
      'present.length === services.length ? byEnd(present)[0] : undefined',
      'byEnd(present)[0]',
    ],
    [
      'silence ends with the last mute of several services',
      'services.length ? byEnd(present)[0]',
      'services.length ? byEnd(present).at(-1)',
    ],
    ['a mute never ends', 'mute.until > now', 'mute.until !== now'],
    ['edits are told', "kind === 'edited')) return false", "kind === 'opened')) return false"],
    [
      'a follow has no effect',
      'follow.issueId === news.issue.id)) return true',
      'follow.issueId === news.issue.id)) return false',
    ],
    [
      'who was told of it as something else is forgotten',
      'return [standingOf(issue), ...toldAs];',
      'return [standingOf(issue)];',
    ],
  ]),
  ...inFile('src/domain/subscription/edit.ts', EDIT, [
    ['a mute is kept twice', '!sameSubject(each.subject, mute.subject)', 'true'],
    ['a followed issue stays muted', "removeMute(current, { type: 'issue', id: issueId })", 'current'],
    ['any activity ends a pause that waits for an install', "return resumeOn === 'activity';", 'return true;'],
    [
      'one sign of life ends every pause of the tenant',
      'endPauses(current, (each) => each.wholeTenant === true)',
      'endPauses(current, () => true)',
    ],
    [
      'the fields of a newer build are lost',
      'return { ...current, conversation: { ...current.conversation, ...conversation, ...hostOf(current, conversation) } };',
      'return { ...newSubscription(conversation), wants: current.wants, mutes: current.mutes, follows: current.follows };',
    ],
  ]),
  ...inFile('src/domain/delivery/plan.ts', LOST, [
    ['a pause holds nothing', "if (subscription.pause) return { step: 'hold', reason: 'paused' };", ''],
    ['old news is told', 'isOver(snapshot) && (isLate(input) ||', 'isOver(snapshot) && (false ||'],
    [
      'an edit that failed holds up the news',
      'edit(input) ?? reply(input)',
      'edit(input) ?? editLater(input) ?? reply(input)',
    ],
    [
      'a card that failed is edited without end',
      'entry.cardDigest === digest || waits ?',
      'entry.cardDigest === digest ?',
    ],
    [
      'a mute holds nothing',
      "if (telling.act === 'hold') return { step: 'hold', reason: 'muted'",
      "if (false) return { step: 'hold', reason: 'muted'",
    ],
  ]),
  ...inFile('src/domain/delivery/considered.ts', DIGESTS, [
    [
      'what waits for the digest is told by itself too',
      "if (telling.act === 'tell') return held?.inDigest &&",
      "if (telling.act === 'tell') return false &&",
    ],
    ['an incident waits for the digest', '(held.urgent || !urgent)', 'true'],
  ]),
  ...inFile('src/domain/subscription/telling.ts', DIGESTS, [
    ['a quiet time holds incidents', 'urgent ? quiet.filter(({ everything }) => everything) : quiet', 'quiet'],
    ['the end of an old advisory waits', 'kinds.every((kind) => GOES_ON.has(kind))', 'true'],
    ['an old advisory is told as often as it changes', 'until > now ? { ...held(', 'until < now ? { ...held('],
  ]),
  ...inFile('src/domain/local-time.ts', QUIET_TIMES, [
    ['an hour that comes twice counts the second time', 'Math.min(...shown)', 'Math.max(...shown)'],
    [
      'a skipped hour counts an hour later',
      'if (wallOf(middle, zone) >= wall) after',
      'if (wallOf(middle, zone) > wall + 3_600_000) after',
    ],
  ]),
  ...inFile('src/domain/subscription/quiet-times.ts', QUIET_TIMES, [
    ['the last second of a quiet time is told', 'from <= now && now < to', 'from < now && now < to'],
    ['the first second after it is held', 'now < to)', 'now <= to)'],
    [
      'a night belongs to the day on which it ends',
      'const days = [addDays(today, -1), today];',
      'const days = [today];',
    ],
  ]),
  ...inFile(
    'src/domain/delivery/progress.ts',
    [...LOST, 'test/domain/delivery/progress.test.ts'],
    [
      ['the version shown goes back', 'Math.max(entry.shownVersion, snapshot.version)', 'snapshot.version'],
      ['a success keeps the marks of failures', 'failingSince: undefined,', 'failingSince: entry.failingSince,'],
      [
        'a success keeps the mark of a conversation that was gone',
        'goneSince: undefined,',
        'goneSince: entry.goneSince,',
      ],
      ['a success keeps the strikes', 'strikes: undefined,', 'strikes: entry.strikes,'],
      ['what came meanwhile is not owed', 'entry.owedVersion > snapshot.version || nudgeAt', 'nudgeAt'],
      ['the end of a mute is a burst', 'snapshot.issue.posts.slice(0, -1)', 'snapshot.issue.posts.slice(0, 0)'],
      ['a new issue is a card and replies', 'if (!hasSeenCard(entry) && tried === undefined) return posts;', ''],
    ],
  ),
  ...inFile(
    'src/domain/delivery/failure.ts',
    [...LOST],
    [
      ['a conversation is given up at the first refusal', 'const GONE_FOR_SURE = HOUR', 'const GONE_FOR_SURE = 0'],
      [
        'Retry-After: 0 is asked in a loop',
        'if (!retryAfterMs) return again',
        'if (retryAfterMs === undefined) return again',
      ],
      ['a delivery is tried for ever', 'between(failingSince, now) > GIVE_UP_AFTER', 'false'],
      ['an unknown refusal silences a channel', 'failure.unproven ? afterStrike', 'false ? afterStrike'],
      [
        'Retry-After is not obeyed',
        "waiting(entry, 'throttled', shift(now, retryAfterMs), now)",
        "waiting(entry, 'throttled', now, now)",
      ],
    ],
  ),
  ...inFile('src/domain/delivery/untold.ts', LOST, [
    ['a resolution is not told', "if (issue.resolved && !told.resolved) kinds.push('resolved');", ''],
    ['posts shown are told again', '!shown.has(post.createdAt)', 'true'],
    ['a post beside the resolution is lost', 'posts.length > Math.min(announced, 1)', 'posts.length > announced'],
  ]),
  ...inFile('src/domain/health/issue.ts', ISSUE, [
    ['ties are unordered', 'return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;', 'return 0;'],
    ['the oldest change comes first', 'a.modifiedAt < b.modifiedAt ? 1 : -1', 'a.modifiedAt < b.modifiedAt ? -1 : 1'],
    [
      'posts stay in the order of the source',
      'return posts.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));',
      'return [...posts];',
    ],
    ['an issue without a title has no name', 'issue.title || issue.impact ||', 'issue.title ||'],
  ]),
  ...inFile('src/domain/naming/match-service.ts', NAMES, [
    ['a misspelt name is not found', 'services.length > 0 ? decide(services)', 'false ? decide(services)'],
    ['two letters name a service', 'if (key.length < 3) return [];', ''],
  ]),
  ...inFile(
    'src/domain/naming/spelling.ts',
    ['test/domain/naming/spelling.test.ts'],
    [
      ['a short word may be misspelt', 'each.length >= leastLetters &&', ''],
      ['another first letter is a misspelling', 'each.startsWith(word.charAt(0)) &&', ''],
      ['a long word may have one mistake only', '? mistakesInLong : mistakes', '? mistakes : mistakes'],
      ['a word that is far from the right one is taken for it', 'least > most ? []', 'false ? []'],
      ['what is further than the nearest is taken too', 'distance === least', 'distance <= most'],
    ],
  ),
  ...inFile(
    'src/domain/health/status.ts',
    ['test/domain/health/status.test.ts'],
    [
      ['an unknown status is taken for health', "unknown: 'unknown',\n};", "unknown: 'ok',\n};"],
      ['a status with blanks is unknown', "replaceAll(/[\\s_\\p{Dash_Punctuation}]/gu, '')", "replaceAll(/[_]/gu, '')"],
    ],
  ),
];
