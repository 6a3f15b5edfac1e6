import type { Issue } from '../../src/domain/health/issue.ts';
import { sentencesOf } from '../../src/domain/health/sentences.ts';
import { knownService } from '../../src/domain/naming/catalogue.ts';
import type { Words } from '../../words/index.ts';
import { sectionsOfPost, storyOf } from '../alerts/story.ts';
import { cut } from '../kit/escape.ts';

type Subject = keyof Words['bulletinDraft']['subjects'];
type Effect = keyof Words['bulletinDraft']['effects'];

/** What the data say of an issue, as far as a plain notice needs it. */
export interface DraftFacts {
  /** What people use; undefined for a service that nobody has another name for. */
  readonly subject: Subject | undefined;
  readonly effect: Effect;
  readonly who: 'all' | 'some';
  /** What Microsoft says that users notice. */
  readonly impact: string;
  /** What Microsoft says that one can do meanwhile. */
  readonly tip: string | undefined;
}

/** Reads them off Microsoft's English. Where it says nothing, the facts say less, and nothing is made up. */
export function draftFacts(issue: Issue): DraftFacts {
  const { impact } = storyOf(issue);
  const said = [issue.title, issue.impact, impact, issue.feature ?? ''].join('\n').toLowerCase();
  const subject = subjectOf(issue, said);
  const scope =
    issue.posts.flatMap(sectionsOfPost).findLast(({ label = '' }) => /^scope of impact$/i.test(label))?.text ?? '';
  return {
    subject,
    effect: effectOf(issue, subject, said),
    who: EVERYBODY.test(`${said}\n${scope.toLowerCase()}`) ? 'all' : 'some',
    impact: firstSentences(impact || issue.impact || issue.title, 220),
    tip: tipOf(issue),
  };
}

const EVERYBODY = /\b(?:all|any|every) (?:of your |of their )?(?:users?|organizations?|tenants?)\b/;

/** By the service, the parts of it that people have a name for first. */
const SUBJECTS: Readonly<Record<string, readonly (readonly [RegExp, Subject])[]>> = {
  Exchange: [
    [/\bcalendar|free\/busy|meeting (?:invit|request)/, 'calendar'],
    [/\bsearch/, 'mailSearch'],
    [/^/, 'mail'],
  ],
  microsoftteams: [
    [/\bmeetings?\b/, 'meetings'],
    [/\bcalls?\b|\bcalling\b|\bpstn\b/, 'calls'],
    [/\bchats?\b|\bchat messages?\b/, 'chat'],
    [/^/, 'teams'],
  ],
  SharePoint: [[/^/, 'sites']],
  OneDriveForBusiness: [[/^/, 'files']],
  OrgLiveID: [[/\bsign(?:ing)?[ -]?in|\blog(?:ging)?[ -]?[io]n|\bauthenticat|\bmfa\b/, 'signIn']],
};

function subjectOf({ service }: Issue, said: string): Subject | undefined {
  const words = SUBJECTS[knownService(service)?.id ?? service.id];
  return words?.find(([word]) => word.test(said))?.[1];
}

const SLOW = /\b(?:slow|delay|latenc|longer than|lag\b|lagging|intermittent)/;
const FAILS =
  /\b(?:unable|can(?:no|['’])t|could(?:n['’]t| not)|fail|error|unavailable|inaccessible|outage|drop|crash|not (?:be )?(?:able|load|work|open|receiv|send))/;
const SENDS = /\bsend|\bsent\b|\bdeliver/;
const ARRIVES = /\breceiv|\bincoming\b|\binbound\b|\barriv/;

function effectOf({ classification }: Issue, subject: Subject | undefined, said: string): Effect {
  const [isSlow, fails] = [SLOW.test(said), FAILS.test(said)];
  if (subject === 'mail' && SENDS.test(said) && (isSlow || fails)) return 'sending';
  if (subject === 'mail' && ARRIVES.test(said) && isSlow) return 'receiving';
  if (classification === 'advisory') return isSlow && !fails ? 'slow' : 'limited';
  if (isSlow === fails) return 'unclear';
  return isSlow ? 'slow' : 'failing';
}

const TIP =
  /\bwork ?arounds?\b|\bin the meantime\b|\bas an alternative\b|\balternatively\b|\binstead\b|\bunaffected\b|\bnot affected\b/i;
const NO_TIP = /\b(?:no|isn['’]t a|not a) (?:known |viable )?work ?around/i;

/** What one can do meanwhile, in Microsoft's words: of the newest post that says so. */
function tipOf({ posts }: Issue): string | undefined {
  for (const post of posts.toReversed()) {
    const sections = sectionsOfPost(post);
    const own = sections.find(({ label = '' }) => /^work ?around/i.test(label))?.text;
    const more = sections.filter(({ label = '' }) => /^(?:more info|additional information|user impact)/i.test(label));
    const found = own ?? more.flatMap(({ text }) => sentencesOf(text).filter((each) => TIP.test(each))).join('');
    if (found.trim() !== '' && !NO_TIP.test(found)) return firstSentences(found, 300);
  }
  return undefined;
}

/** As many whole sentences as fit, at least one, on one line. */
function firstSentences(text: string, most: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  let shown = '';
  for (const sentence of sentencesOf(plain)) {
    if (shown !== '' && shown.length + sentence.trimEnd().length > most) break;
    shown += sentence;
  }
  return cut(shown.trim(), most);
}
