import { gapsIn } from '../../../src/domain/record/gaps.ts';
import { wasThere } from '../../../src/domain/record/overlap.ts';
import type { Recorded } from '../../../src/domain/record/recorded.ts';
import type { AskedRecord, ReadRecord } from '../../../src/usecases/recording/read-record.ts';

/** A record that says of every tenant what it is given, and what it was asked. Tests change `recorded` between questions. */
export function makeFakeRecord(recorded: Recorded): ReadRecord & { recorded: Recorded; asked: AskedRecord[] } {
  const read = (_tenantId: string, asked: AskedRecord): Promise<Recorded> => {
    fake.asked.push(asked);
    const { issues, gaps, ...rest } = fake.recorded;
    const isAsked = ({ classification, id, service }: (typeof issues)[number]['issue']) =>
      (!asked.tracked || (classification === 'message') === (asked.tracked === 'messages')) &&
      (!asked.ids || asked.ids.includes(id)) &&
      (!asked.service || asked.service.id === service.id);
    const found = issues.filter((each) => isAsked(each.issue) && (asked.ids ? true : wasThere(each, asked)));
    return Promise.resolve({ issues: found, gaps: gapsIn(gaps, asked), ...rest });
  };
  const fake = Object.assign(read, { recorded, asked: [] as AskedRecord[] });
  return fake;
}
