import { commandLine } from '../../../cards/kit/command-line.ts';
import { deadlinesCard } from '../../../cards/messages/deadlines.ts';
import { readFilter } from '../../asking/announcement-list.ts';
import type { Command } from '../../asking/command.ts';
import { idNamed, openById } from '../../asking/open-by-id.ts';
import { daysToCome } from '../../asking/reading/calendar.ts';

export default {
  name: 'deadlines',
  async run(ask, app) {
    const id = await idNamed(ask, app);
    if (id !== undefined) return openById(id, ask, app);
    const { reader } = ask;
    const read = await readFilter(ask, app, commandLine.deadlines);
    if ('answer' in read) return read.answer;
    const { actBy: _, period, ...filter } = read.filter;
    // What is due is ahead: "30d" is the days to come, not those that are over.
    const days = period?.days === undefined ? period : daysToCome(period.days, reader);
    const list = await app.listDeadlines(reader, { ...filter, ...(days && { period: days }) });
    return deadlinesCard(list, read.page, reader);
  },
} satisfies Command;
