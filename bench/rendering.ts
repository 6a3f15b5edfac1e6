import { makeAlertCards } from '../cards/alert.ts';
import { makeRenderer } from '../cards/kit/render.ts';
import { aSnapshot } from '../test/fixtures/alerting.ts';
import { compare, type Result } from './measure.ts';

/** Drawing a live card from its snapshot, compared with writing the finished card as JSON. */
export function rendering(): Promise<Result> {
  const render = makeRenderer();
  const cards = makeAlertCards({ timeZone: 'UTC', locale: 'en' });
  const snapshot = aSnapshot(1);
  const card = render(cards.liveCard(snapshot, 'full'));
  return compare(
    'live cards drawn',
    () => render(cards.liveCard(snapshot, 'full')),
    'the same card as JSON',
    () => JSON.stringify(card),
  );
}
