import { entityRows } from './entities.ts';
import { headerRows } from './headers.ts';
import { historyRows } from './history.ts';
import { messageRows } from './messages.ts';
import { asking, theTimeline, type Open, type ServiceCommsServer } from './server.ts';
import { statusRows } from './status.ts';

/** The suite that every server of the Service Communications API passes: each row of its reference's tables. */
export function serviceCommsContract(name: string, open: Open): void {
  describe(`the Service Communications API: ${name}`, () => {
    const opened: ServiceCommsServer[] = [];
    const server = (at: number) => () => opened[at] ?? raise();
    before(async () => {
      opened.push(await open(theTimeline(), 'seen'), await open(theTimeline(), 'documented'));
    });
    after(() => Promise.all(opened.map((each) => each.close())));

    const [here, documented] = [asking(server(0)), asking(server(1))];
    statusRows(here, documented);
    historyRows(here);
    messageRows(here, documented, open);
    headerRows(here);
    entityRows(here, documented, open);
  });
}

function raise(): never {
  throw new Error('no server is open');
}
