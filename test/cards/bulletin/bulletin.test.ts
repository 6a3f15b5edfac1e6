import assert from 'node:assert/strict';
import { draftOf } from '../../../cards/bulletin/draft.ts';
import { bulletinCard, bulletinMessage } from '../../../cards/bulletin/posted.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { Bulletin } from '../../../src/domain/bulletin/bulletin.ts';
import { cleanText, problemsOf } from '../../../src/domain/bulletin/wording.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { SPOKEN } from '../../../words/index.ts';
import { anIssue, aPost } from '../../fakes/health-source.ts';
import { ADA, NOON } from '../../fixtures/alerting.ts';
import { textOf } from '../reading.ts';

const FRAME = { timeZone: 'UTC', locale: 'en', now: NOON };
const about = (changes: Partial<Issue>) => draftOf(anIssue({ posts: [], impact: '', ...changes }), undefined, FRAME);
const of = (id: string, name: string) => ({ id, name });

describe('the draft of a notice for users', () => {
  it('says what fails by the service and by what Microsoft says of it, as far as that tells', () => {
    const said = (changes: Partial<Issue>) => about(changes).what.split('. ')[0];
    const [mail, teams] = [of('Exchange', 'Exchange Online'), of('microsoftteams', 'Microsoft Teams')];
    const cases: readonly (readonly [Partial<Issue>, string])[] = [
      [{ service: mail, title: 'Delays in sending email' }, 'E-mail in Outlook may be slow or fail to send'],
      [{ service: mail, title: 'Delayed inbound email' }, 'E-mail in Outlook may arrive late'],
      [{ service: mail, title: 'Users can’t search mailboxes' }, 'Search in Outlook may not work for now'],
      [{ service: teams, title: 'Users are unable to join meetings' }, 'Meetings in Teams may not work for now'],
      [{ service: teams, title: 'Chat messages are slow' }, 'Chat in Teams may be slower than usual'],
      [
        { service: of('SharePoint', 'SharePoint Online'), title: 'Trouble' },
        'Files and pages in SharePoint may be slow or fail at times',
      ],
      [
        { service: mail, title: 'Wrong icon', classification: 'advisory' },
        'E-mail in Outlook may not work quite as usual',
      ],
    ];
    for (const [changes, expected] of cases) assert.equal(said(changes), expected);
  });

  it('quotes Microsoft where the bot has no word for the service, and says of whom Microsoft speaks', () => {
    const { title, what } = about({
      ...{ service: of('Bookings', 'Microsoft Bookings'), title: 'Pages fail' },
      impact: 'All users may be unable to open booking pages.',
    });
    assert.equal(title, 'Microsoft Bookings: problems');
    assert.match(
      what,
      /Microsoft says: “All users may be unable to open booking pages\.” Anybody who uses it may notice\./,
    );
  });

  it('takes what helps from the newest post that says so, never a sentence that there is nothing', () => {
    const post = (at: string, more: string) =>
      aPost(`2031-05-04T${at}:00.000Z`, `User impact: Mail is slow.\nMore info: ${more}`);
    const helps = post('09:00', 'We are sorry. Users can use Outlook on the web instead.');
    const help = (posts: Issue['posts']) => about({ posts }).help;
    assert.equal(
      help([helps, post('10:00', 'We are looking into logs.')]),
      'Microsoft suggests: “Users can use Outlook on the web instead.”',
    );
    assert.equal(help([post('09:00', 'There is no known workaround.')]), 'You need to do nothing.');
  });

  it('is whole and within its limits in every language', () => {
    for (const locale of SPOKEN) {
      for (const resolved of [false, true]) {
        const text = draftOf(anIssue({ resolved, endedAt: NOON }), undefined, { ...FRAME, locale });
        assert.deepEqual([problemsOf(text), problemsOf(cleanText(text))], [[], []], locale);
      }
    }
  });
});

describe('a posted notice for users', () => {
  const render = makeRenderer();
  const bulletin: Bulletin = {
    text: cleanText({
      title: '@everyone **Mail**',
      what: '<at>everyone</at> [click](https://x.example) ${secret} {{DATE(2031)}}\n# no heading',
      help: '',
    }),
    ...{ locale: 'en', timeZone: 'UTC', posted: { by: ADA, at: NOON }, posting: 1, updates: [] },
  };
  const shown = { issueId: 'EX20119', bulletin, standing: 'open', at: NOON, issue: anIssue() } as const;

  it('shows what was written and nothing else: no mention, no link, no mark-up', () => {
    const card = render(bulletinCard(shown));
    const drawn = JSON.stringify(card);
    assert.match(
      textOf(card),
      /@everyone \*\*Mail\*\*[^]*everyone \[click\]\(https:\/\/x\.example\) \$\{secret\} \{\{DATE\(2031\)\}\}/,
    );
    assert.doesNotMatch(drawn, /<at>|"entities"|Action\.OpenUrl/);
    const { text, mentions } = bulletinMessage(shown);
    assert.equal(mentions, undefined);
    assert.doesNotMatch(text, /<at>|\[click\]\(/);
  });

  it('says nothing of what was taken back, and what was erased by nobody', () => {
    const taken = { ...bulletin, withdrawn: { by: { id: '', name: '' }, at: NOON } };
    const text = textOf(render(bulletinCard({ ...shown, bulletin: taken, standing: 'withdrawn' })));
    assert.match(text, /Taken back[^]*Someone took this notice back/i);
    assert.doesNotMatch(text, /click|Since/);
  });
});
