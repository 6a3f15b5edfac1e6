import assert from 'node:assert/strict';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { gallery } from '../../fixtures/gallery/examples.ts';
import { elementsOf, finishedElements } from '../reading.ts';

const text = (words: string) => ({ type: 'TextBlock', text: words });
const pressed = (title: string) => ({ type: 'Action.Submit', title, data: { ask: 'status' } });

describe('a row that can be pressed', () => {
  it('is called by its words, without symbols and mark-up, and says in the tooltip what pressing it does', () => {
    const [row] = finishedElements([
      {
        type: 'Container',
        items: [
          {
            type: 'ColumnSet',
            columns: [{ items: [text('▲')] }, { items: [text('**Mail** is \\*late\\*'), text('›')] }],
          },
        ],
        selectAction: pressed('Open EX1'),
      },
    ]);
    assert.deepEqual(row?.['selectAction'], {
      ...pressed('Mail is *late*'),
      tooltip: 'Open EX1',
    });
  });

  it('has no tooltip that repeats its words, and keeps its title where it has none', () => {
    const rows = finishedElements([
      { type: 'Container', items: [text('19 healthy services')], selectAction: pressed('19 healthy services') },
      { type: 'Container', items: [text('›')], selectAction: pressed('Open') },
    ]);
    assert.deepEqual(
      rows.map((row) => row['selectAction']),
      [pressed('19 healthy services'), pressed('Open')],
    );
  });

  it('is called by what pressing it does where that says more than its words: which of several lines goes', () => {
    const [row] = finishedElements([
      { type: 'Container', items: [text('Remove')], selectAction: pressed('Remove Exchange Online') },
    ]);
    assert.deepEqual(row?.['selectAction'], pressed('Remove Exchange Online'));
  });

  it('never holds another one: who does not see them could press neither', async () => {
    const render = makeRenderer();
    for (const { name, answer } of (await gallery()).cards) {
      for (const { selectAction, ...rest } of elementsOf(render(answer).body)) {
        if (selectAction !== undefined) assert.ok(!JSON.stringify(rest).includes('"selectAction"'), name);
      }
    }
  });
});
