import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { reportCard } from '../../../cards/report.ts';
import type { Words } from '../../../words/index.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { readArguments } from '../../asking/arguments.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'report',
  aliases: ['pir'],
  async run({ said, reader, words }, app) {
    const [id] = readArguments(said).ids;
    if (id === undefined) return missingId(words);
    return isAnnouncementId(id) ? noReports(id, words) : reportCard(await app.getReport(reader.tenantId, id), reader);
  },
} satisfies Command;

function missingId({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.report,
    buttons: [
      {
        title: buttons.recentIncidents,
        ask: commandLine.issues({ classification: 'incident', state: 'all', days: 30 }),
      },
    ],
  });
}

function noReports(id: string, { asking: { otherKind, buttons } }: Words): Card {
  return noticeCard({
    tone: 'info',
    ...otherKind.hasNoReport(id),
    buttons: [{ title: buttons.open(id), ask: commandLine.announcement(id) }],
  });
}
