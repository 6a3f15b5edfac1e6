import type { Deed } from '../../src/domain/bulletin/bulletin.ts';
import type { ShownBulletin } from '../../src/domain/bulletin/standing.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { personName } from '../alerts/response.ts';
import { nextUpdateSentence } from '../health/next-update.ts';
import type { Card, TextMessage } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel, markdownWithoutLinks } from '../kit/escape.ts';
import { moment, type TimeFrame } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';
import { SEVERITY_STYLES, styleOfIssue } from '../kit/severity.ts';

/** A notice for ordinary users, in its own language. `timeZone` is that of the conversation, if it has one. */
export function bulletinCard(shown: ShownBulletin, timeZone = shown.bulletin.timeZone): Card {
  const { bulletin, standing } = shown;
  const frame: TimeFrame = { timeZone, locale: bulletin.locale, now: shown.at };
  const words = wordsFor(bulletin.locale);
  const { title, what, help } = bulletin.text;
  const [isOpen, isWithdrawn] = [standing === 'open', standing === 'withdrawn'];
  const look = lookOf(shown);
  return {
    template: 'bulletin',
    summary: label(words.bulletin.summary(words.bulletin.status[standing], title), 250),
    locale: bulletin.locale,
    data: {
      ...bareFrame([{ title: words.alerts.buttons.details, ask: commandLine.issue(shown.issueId), dialog: true }]),
      style: look.style,
      status: markdownLabel(`${look.symbol} ${words.bulletin.status[standing]}`, 100),
      title: markdownLabel(title, 160),
      hasNews: !isOpen,
      news: markdownLabel(newsOf(shown, frame, words), 400),
      hasWhat: !isWithdrawn,
      isOver: !isOpen && !isWithdrawn,
      before: words.bulletin.before,
      what: isWithdrawn ? '' : markdownWithoutLinks(what),
      hasHelp: isOpen && help !== '',
      helpLabel: words.bulletin.help,
      help: isOpen ? markdownWithoutLinks(help) : '',
      facts: factsOf(shown, frame, words).map((text) => ({ text: markdownLabel(text, 200) })),
      byline: markdownLabel(bylineOf(shown, frame, words), 300),
    },
  };
}

/** Says to those who read the notice that it changed, and what it says now. */
export function bulletinMessage({ bulletin: { text, locale } }: ShownBulletin): TextMessage {
  const { bulletin: words } = wordsFor(locale);
  const headline = words.changed(text.title);
  const body = [text.what, text.help].filter((each) => each !== '').map(markdownWithoutLinks);
  return {
    text: [`**${markdownLabel(headline, 160)}**`, ...body].join('\n\n'),
    summary: label(joinSentences([headline, text.what.replaceAll('\n', ' ')]), 250),
  };
}

function lookOf({ standing, issue }: ShownBulletin) {
  if (standing === 'resolved') return SEVERITY_STYLES.ok;
  return standing === 'open' && issue ? styleOfIssue(issue) : SEVERITY_STYLES.unknown;
}

/** What became of the problem, or of the notice. */
function newsOf({ standing, issue, bulletin }: ShownBulletin, frame: TimeFrame, { bulletin: words, ...all }: Words) {
  switch (standing) {
    case 'open':
      return '';
    case 'resolved':
      return words.over(issue?.endedAt === undefined ? undefined : moment(issue.endedAt, frame));
    case 'no-longer-listed':
      return words.gone;
    case 'withdrawn': {
      const { by, at } = bulletin.withdrawn ?? bulletin.posted;
      return words.withdrawn(personName(by, { bulletin: words, ...all }), moment(at, frame));
    }
  }
}

/** Since when, and when Microsoft will tell more: these follow the issue, so they are no part of the author's text. */
function factsOf({ standing, issue }: ShownBulletin, frame: TimeFrame, { bulletin: words }: Words): string[] {
  if (!issue || standing === 'withdrawn') return [];
  const next = standing === 'open' ? nextUpdateSentence([issue], frame) : undefined;
  return [words.since(moment(issue.startedAt, frame)), ...(next === undefined ? [] : [next])];
}

/** Who posted it and who changed it last, and quite at the end what it is about. */
function bylineOf({ issueId, bulletin: { posted, edited } }: ShownBulletin, frame: TimeFrame, words: Words): string {
  const said = ({ by, at }: Deed, say: (person: string, time: string) => string) =>
    say(personName(by, words), moment(at, frame));
  const { postedBy, editedBy } = words.bulletin;
  return [said(posted, postedBy), ...(edited ? [said(edited, editedBy)] : []), label(issueId, 40)].join(' · ');
}
