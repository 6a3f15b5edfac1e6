import { commandLine } from '../../cards/kit/command-line.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { reportCard } from '../../cards/report.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import { readArguments } from '../asking/arguments.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'report',
  aliases: ['pir'],
  usage: 'report <id>',
  summary: 'Tells whether an incident has a post-incident report, and how to get it',
  examples: ['report EX20119'],
  rank: 16,
  async run({ words, reader }, app) {
    const [id] = readArguments(words).ids;
    if (id === undefined) return missingId();
    return isAnnouncementId(id) ? noReports(id) : reportCard(await app.getReport(reader.tenantId, id), reader);
  },
} satisfies Command;

function missingId(): Card {
  return noticeCard({
    tone: 'warning',
    title: 'Please name the incident of the report',
    text: 'Write "report" and the id of an incident, such as "report EX20119".',
    buttons: [{ title: 'Incidents of 30 days', ask: 'incidents all 30d' }],
  });
}

function noReports(id: string): Card {
  return noticeCard({
    tone: 'info',
    title: `${id} has no report`,
    text: 'Only incidents have post-incident reports; this is a Message Center item.',
    buttons: [{ title: `Open ${id}`, ask: commandLine.announcement(id) }],
  });
}
