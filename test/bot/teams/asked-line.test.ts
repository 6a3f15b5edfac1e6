import assert from 'node:assert/strict';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { settingsCard } from '../../../cards/subscriptions/settings.ts';
import { askedLine } from '../../../bot/teams/asked-line.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import { elementsOf } from '../../cards/reading.ts';
import { READER } from '../../fixtures/health.ts';

/** All that can be set, so that the form has every input it can have. */
const EVERYTHING: ConversationSettings = {
  mention: [{ type: 'person', id: '29:ada', name: 'Ada Byron' }],
  escalate: { to: '19:other', name: 'Duty', afterMinutes: 15 },
  escalations: 'on',
};

describe('the line that a form asks', () => {
  const card = makeRenderer()(
    settingsCard({ settings: EVERYTHING, before: EVERYTHING }, { ...READER, scope: 'channel' }, false),
  );
  const inputs = elementsOf(card.body).filter(({ type }) => type === 'Input.ChoiceSet');
  const filled = Object.fromEntries(inputs.map(({ id, value }) => [String(id), String(value)]));
  const [save] = card.actions ?? [];

  it('has the value of every input of the largest form, those that open with a click too', () => {
    const line = askedLine({ ...(save?.['data'] as object), ...filled }) ?? '';
    const said = line.split(' ');
    assert.equal(inputs.length, 13);
    for (const value of Object.values(filled)) assert.ok(said.includes(value), `${value} in ${line}`);
  });
});
