import assert from 'node:assert/strict';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { overviewCard } from '../../cards/overview.ts';
import { HOUR, MINUTE, shift } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Status } from '../../src/domain/health/status.ts';
import type { Overview, OverviewLine } from '../../src/usecases/asking/answers.ts';
import { OVERVIEW } from '../fixtures/health-cards.ts';
import * as data from '../fixtures/health.ts';
import { fresh, stale } from '../fixtures/readings.ts';
import { asksOf, bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const { READER } = data;
const render = makeRenderer();
const read = (answer: Card): string => textOf(render(answer));
const verdictOf = (overview: Overview): string => overviewCard(overview, READER).summary;
const line = (name: string, state: Status, incidents: Issue[] = [], advisories: Issue[] = []): OverviewLine => ({
  health: data.health({ id: name, name }, state),
  incidents,
  advisories,
});
const well = (total: number) => Array.from({ length: total }, (_, at) => line(`Well ${at}`, 'serviceOperational'));

describe('the overview card', () => {
  it('opens with one sentence: which services have incidents, and when Microsoft tells more', () => {
    const sentence =
      '3 services have incidents: Microsoft Teams, Exchange Online and Microsoft Intune. Next update by 15:00 EET.';
    assert.equal(verdictOf(OVERVIEW), sentence);
    assert.equal(read(overviewCard(OVERVIEW, READER)).split('\n')[1], sentence);
  });

  it('says of each state of things what it is, in the first sentence', () => {
    const cases: readonly (readonly [string, readonly OverviewLine[]])[] = [
      ['All 35 services are healthy.', well(35)],
      ['The one service listed is healthy.', well(1)],
      [
        'No incidents. 2 services have advisories; the other 33 are healthy.',
        [...well(33), line('A', 'serviceDegradation', [], [data.CALENDAR]), line('B', 'investigating')],
      ],
      [
        'No incidents. 1 service has advisories; the other one is healthy.',
        [...well(1), line('A', 'serviceDegradation', [], [data.CALENDAR])],
      ],
      ['No incidents, but the status of 1 service isn’t known: Odd.', [...well(3), line('Odd', 'unknown')]],
      ['1 service isn’t healthy, but Microsoft lists no issue: Slow.', [...well(3), line('Slow', 'extendedRecovery')]],
      ['1 service has an incident: Calm.', [line('Calm', 'serviceOperational', [data.CLOSED])]],
      ['Microsoft lists no services for your tenant.', []],
    ];
    for (const [sentence, lines] of cases) assert.equal(verdictOf(fresh(lines)), sentence);
  });

  it('names three services and counts the others', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => line(name, 'serviceDegradation', [data.CLOSED]));
    assert.equal(verdictOf(fresh(many)), '5 services have incidents: A, B, C and 2 others.');
    assert.match(read(overviewCard(fresh(many), READER)), /2 more services with incidents\n/);
  });

  it('says that an update is late instead of promising it', () => {
    const late = { ...READER, now: shift(data.NOW, 3 * HOUR) };
    const only = fresh([line('Exchange', 'serviceDegradation', [data.MAIL])]);
    assert.match(
      overviewCard(only, late).summary,
      /^1 service has an incident: Exchange\. The update due at 16:00 EET is late\.$/,
    );
  });

  it('does not call all healthy what could only be read in part', () => {
    const partly = { ...fresh(well(3)), unreadable: [{ kind: 'service' as const }] };
    assert.match(verdictOf(partly), /^The 3 services that could be read are healthy\./);
    assert.doesNotMatch(read(overviewCard(partly, READER)), /All 3/);
  });

  it('has one unit a line, services, and keeps closed what nobody has to act on', () => {
    const card = render(overviewCard(OVERVIEW, READER));
    const text = textOf(card);
    assert.match(
      text,
      /\n\?\nStatus not known: Power BI\n◆\n12 services with advisories\n[\s\S]*✓\n19 healthy services\n/,
    );
    const closed = elementsOf(card.body).filter((each) => each['isVisible'] === false && each['type'] === 'Container');
    assert.deepEqual(
      closed.map(({ id }) => id),
      ['advisories', 'healthy'],
    );
    const toggles = elementsOf(card.body).filter(({ type }) => type === 'Action.ToggleVisibility');
    assert.deepEqual(
      toggles.map(({ title, targetElements }) => [title, targetElements]),
      [
        ['12 services with advisories', ['advisories', 'advisories-closed', 'advisories-open']],
        ['19 healthy services', ['healthy', 'healthy-closed', 'healthy-open']],
      ],
    );
  });

  it('names incidents below their service, each with a way to open it, and since when', () => {
    const card = render(overviewCard(OVERVIEW, READER));
    assert.match(
      textOf(card),
      /Microsoft Teams\nService interruption · since 13:25 EET\n›\nTM1280007: Users may be unable to join meetings by phone/,
    );
    assert.equal(asksOf(card)['Open TM1280007'], 'incident TM1280007');
    assert.equal(asksOf(card)['Status of Exchange Online'], 'status Exchange');
    assert.equal(asksOf(card)['Refresh'], 'status');
    assert.equal(asksOf(card)['Open incidents'], undefined, 'each has a row');
  });

  it('never calls a service healthy if its status is not', () => {
    const odd = fresh([
      line('Down', 'serviceInterruption'),
      line('Slow', 'serviceDegradation'),
      line('Looked at', 'investigating'),
      line('Odd', 'unknown'),
    ]);
    const text = read(overviewCard(odd, READER));
    assert.doesNotMatch(text, /✓|are healthy/);
    assert.match(text, /✖\nDown\nService interruption · Microsoft lists no issue for it/);
    assert.match(text, /Looked at\nInvestigating/);
  });

  it('fits sixty affected services on one card', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      line(
        `Service with a rather long name, number ${at}`,
        'serviceInterruption',
        [data.MAIL, data.MEETINGS, data.CLOSED],
        [data.CALENDAR],
      ),
    );
    const card = render(overviewCard(fresh(many), READER));
    assert.ok(bytesOf(card) < 28 * 1024, `${bytesOf(card)} bytes`);
    assert.deepEqual(complaintsOf(card), []);
    assert.match(textOf(card), / · \d+ more\n/);
  });
});

describe('an overview that could not be refreshed', () => {
  const at = (ago: number, facts: object = {}) => overviewCard({ ...stale(OVERVIEW.value, ago), ...facts }, READER);

  it('of a moment or a few minutes ago is not called old, and says that it is not new', () => {
    for (const ago of [5_000, 4 * MINUTE]) {
      const text = read(at(ago));
      assert.match(text, /^✖\nAs of \d\d:\d\d EET: 3 services have incidents/);
      assert.match(
        text,
        /Couldn’t refresh: this is from 14:0\d EET \((just now|4 min ago)\)\. .*can’t be reached\. I’ll keep trying\.$/,
      );
      assert.doesNotMatch(`${text}${at(ago).summary}`, /old|⚠/i);
      assert.match(at(ago).summary, /^As of 14:0\d EET: 3 services/);
    }
  });

  it('of some minutes ago warns above all else, once', () => {
    const text = read(at(47 * MINUTE));
    assert.match(
      text,
      /^⚠ .*can’t be reached\.\nThis is from 13:18 EET \(47 min ago\) and may have changed\. I’ll keep trying\.\n/,
    );
    assert.equal(text.match(/47 min ago/g)?.length, 1);
    assert.match(at(47 * MINUTE).summary, /^Old data \(47 min ago\): 3 services/);
  });

  it('of hours ago says not to rely on it, and is red', () => {
    const card = render(at(5 * HOUR));
    assert.match(
      textOf(card),
      /^⚠ This is 5 hours old\. .*\nA lot may have changed since 09:05 EET, so check the .* admin center too/,
    );
    assert.equal(elementsOf(card.body)[0]?.['style'], 'attention');
    assert.equal(elementsOf(render(at(47 * MINUTE)).body)[0]?.['style'], 'warning');
  });

  it('says when the source is asked again, if it named a time', () => {
    const askedAgainAt = shift(data.NOW, 12 * MINUTE);
    assert.match(read(at(47 * MINUTE, { askedAgainAt })), /I’ll try again at 14:17 EET\./);
    assert.match(read(at(47 * MINUTE, { askedAgainAt: shift(data.NOW, -MINUTE) })), /I’ll keep trying\./);
  });

  it('says of everything that it was so when it was read', () => {
    const allWell = overviewCard(stale(well(35)), READER);
    assert.match(read(allWell), /\nAs of 13:18 EET: All 35 services are healthy\.\n/);
    assert.match(allWell.summary, /^Old data/);
  });
});
