import { ALERTS } from '../../fixtures/gallery/alerts.ts';
import { enact, SCENES } from '../../fixtures/gallery/examples.ts';
import { makeStage, type Sent, type Stage } from '../../fixtures/gallery/stage.ts';
import { render, type Shown } from './shown.ts';

/** Changes every text that comes from outside. */
type Spoil = <T>(value: T) => T;

/** Everything that the product shows people, with the texts of the tenant, of issues and of people as `spoil` makes them. */
export async function everythingShown(spoil: Spoil): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const [name, scene] of Object.entries(SCENES)) {
    const stage = spoiled(makeStage({ scope: scene.scope ?? 'personal', locale: 'en' }), spoil);
    // Operators are known by their name here.
    if (!scene.line.startsWith('operator')) stage.become(spoil('Ines of Riga'));
    const { answer } = await enact(scene, stage);
    shown.push(
      { name, summary: answer.summary, card: render(answer) },
      ...stage.sent.map((each) => sentOf(name, each)),
    );
  }
  for (const [name, cause] of Object.entries(ALERTS)) {
    const stage = spoiled(makeStage({ scope: 'channel', locale: 'en' }), spoil);
    await cause(stage);
    shown.push(...stage.sent.map((each) => sentOf(name, each)));
  }
  return shown;
}

/** What somebody types, as the answers show it again. */
export async function everythingTyped(lines: readonly string[]): Promise<Shown[]> {
  const stage = makeStage({ scope: 'personal', locale: 'en' });
  const shown: Shown[] = [];
  for (const line of lines) {
    const { answer } = await stage.say(line);
    shown.push({ name: line, summary: answer.summary, card: render(answer) });
  }
  return shown;
}

/** The same stage, whose source and whose alerts are spoiled. */
function spoiled(stage: Stage, spoil: Spoil): Stage {
  Object.assign(stage.source.tenant, spoil({ ...stage.source.tenant }));
  const { channel } = stage;
  return {
    ...stage,
    channel: {
      ...channel,
      post: (to, snapshot, format) => channel.post(to, spoil(snapshot), format),
      edit: (to, cardId, snapshot, format) => channel.edit(to, cardId, spoil(snapshot), format),
      reply: (to, cardId, update, format) => channel.reply(to, cardId, spoil(update), format),
      digest: (to, digest, format) => channel.digest(to, spoil(digest), format),
    },
  };
}

function sentOf(name: string, { summary, card, text }: Sent): Shown {
  return { name, summary, ...(card && { card: render(card) }), ...(text !== undefined && { text }) };
}
