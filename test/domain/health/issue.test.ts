import assert from 'node:assert/strict';
import { byNewest, inOrder, newestPost, titleOf } from '../../../src/domain/health/issue.ts';
import { anIssue, aPost } from '../../fixtures/alerting.ts';

describe('issues in a list', () => {
  it('come with the newest change first, and equals in the order of their ids, however the source has them', () => {
    const [early, late] = ['2031-05-01T00:00:00.000Z', '2031-05-02T00:00:00.000Z'];
    const of = (id: string, modifiedAt: string) => anIssue({ id, modifiedAt });
    const all = [of('EX2', late), of('SP1', early), of('EX1', late), of('EX3', late)];
    for (const some of [all, all.toReversed()]) {
      assert.deepEqual(
        some.toSorted(byNewest).map(({ id }) => id),
        ['EX1', 'EX2', 'EX3', 'SP1'],
      );
    }
    assert.equal(byNewest(of('EX1', late), of('EX1', late)), 0);
  });
});

describe('an issue', () => {
  it('is named by its title, else by its impact, else by its service and id', () => {
    assert.equal(titleOf(anIssue({ title: 'Mail is late', impact: 'Users wait' })), 'Mail is late');
    assert.equal(titleOf(anIssue({ title: '', impact: 'Users wait' })), 'Users wait');
    assert.equal(titleOf(anIssue({ title: '', impact: '' })), 'Exchange Online: EX20119');
  });

  it('has its posts in the order of their times, whatever the source’s', () => {
    const posts = ['03', '01', '02', '02'].map((day, at) => aPost(`2031-05-${day}T00:00:00.000Z`, String(at)));
    assert.deepEqual(
      inOrder(posts).map(({ body }) => body.content),
      ['1', '2', '3', '0'],
    );
    assert.equal(newestPost({ posts: inOrder(posts) })?.body.content, '0');
    assert.equal(newestPost({ posts: [] }), undefined);
  });
});
