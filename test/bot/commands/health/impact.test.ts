import assert from 'node:assert/strict';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { HOUR, MINUTE } from '../../../../src/domain/instant.ts';
import { textOf } from '../../../cards/reading.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';

const render = makeRenderer();

function start() {
  const stage = makeStage({ scope: 'channel', locale: 'en' });
  const read = async (line: string) => textOf(render((await stage.say(line)).answer));
  const failing = async (service: string, people: number) => {
    for (let person = 1; person <= people; person += 1) {
      stage.become(`Person ${person}`);
      await stage.say(`affected ${service}`);
    }
  };
  return { stage, read, failing };
}

describe('impact', () => {
  it('says what each source shows, and no more than that', async () => {
    const { read, failing } = start();
    await failing('stream', 7);
    const text = await read('is it us or them with stream?');
    assert.match(text, /Microsoft reports nothing\./);
    assert.match(text, /7 people here said in the last 30 minutes that Microsoft Stream fails for them\./);
    assert.match(text, /Your own telemetry isn’t read\./);
    assert.match(text, /It may be your network, or Microsoft may not have noticed yet\./);
    assert.doesNotMatch(text, /Person/);
  });

  it('names Microsoft’s incident first, and opens it', async () => {
    const { stage, read } = start();
    const { answer } = await stage.say('impact teams');
    const text = textOf(render(answer));
    assert.match(text, /Microsoft confirms trouble with Microsoft Teams/);
    assert.match(text, /An incident is open: TM1413901/);
    assert.match(await read('impact teams'), /Nobody here said/);
  });

  it('tells no number of fewer than three people, and draws none', async () => {
    const { read, failing } = start();
    await failing('stream', 2);
    const text = await read('impact stream');
    assert.match(text, /One or two people here said/);
    assert.doesNotMatch(text, /by half hour|2 people/);
    await failing('stream', 3);
    assert.match(await read('impact stream'), /3 people here said.*by half hour/s);
  });

  it('says that it cannot be read what cannot, in place of "nothing"', async () => {
    const { stage, read } = start();
    await read('status stream');
    stage.source.failWith = new HealthError('source-unreachable', 'down');
    stage.clock.advance(2 * HOUR);
    const text = await read('impact stream');
    assert.match(text, /What Microsoft says can’t be read right now/);
    assert.doesNotMatch(text, /Microsoft reports nothing/);
  });

  it('counts those of the last half hour, and of three hours apart', async () => {
    const { stage, read, failing } = start();
    await failing('stream', 4);
    stage.clock.advance(40 * MINUTE);
    const text = await read('impact stream');
    assert.match(text, /Nobody here said in the last 30 minutes/);
    assert.match(text, /In the last 3 hours: 4 people/);
  });

  it('asks which service is meant, or takes the one that was spoken of', async () => {
    const { stage, read } = start();
    assert.match(await read('is it us or them?'), /Which service do you mean\?/);
    await stage.say('status stream');
    assert.match(await read('is it us or them?'), /Microsoft Stream: is it us or them\?/);
    assert.match(await read('impact TM1413901'), /Microsoft Teams: is it us or them\?/);
  });
});

describe('affected, of a service', () => {
  it('counts once, names nobody, and is taken back', async () => {
    const { read } = start();
    assert.match(
      await read('stream is down for me too'),
      /Counted: Microsoft Stream fails for you\. Nobody is named\./,
    );
    await read('affected stream');
    assert.match(await read('impact stream'), /One or two people/);
    assert.match(await read('not affected by stream'), /Taken back/);
    assert.match(await read('not affected by stream'), /You didn’t count/);
    assert.match(await read('impact stream'), /Nobody here said/);
  });

  it('says how many others said so, once they are enough', async () => {
    const { read, failing } = start();
    await failing('stream', 3);
    assert.match(await read('affected stream'), /3 people here said so in the last 30 minutes\./);
  });

  it('names an open issue of the service and offers to count there, and what people say there counts here', async () => {
    const { stage, read } = start();
    const { answer } = await stage.say('affected teams');
    assert.match(textOf(render(answer)), /Microsoft has TM1413901 open\. If that’s it, you can count there too\./);
    assert.match(JSON.stringify(render(answer)), /affected TM1413901 yes/);
    await stage.say('subscribe teams');
    await stage.holdCard('TM1413901');
    for (const person of ['Ann', 'Ben', 'Cem']) {
      stage.become(person);
      await stage.say('affected yes TM1413901');
    }
    assert.match(await read('impact teams'), /4 people here said/);
    await stage.say('affected no TM1413901');
    assert.match(await read('impact teams'), /3 people here said/);
  });

  it('does not count whom Teams does not confirm as a member', async () => {
    const { stage, read } = start();
    stage.forbid('not-allowed');
    assert.doesNotMatch(await read('affected stream'), /Counted/);
    stage.forbid('allowed');
    assert.match(await read('impact stream'), /Nobody here said/);
  });
});
