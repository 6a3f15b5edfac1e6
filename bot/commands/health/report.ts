import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { reportCard } from '../../../cards/report.ts';
import type { Words } from '../../../words/index.ts';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import { idNamed } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'report',
  async run(ask, app) {
    const { reader, words } = ask;
    const id = await idNamed(ask, app);
    if (id === undefined) return missingId(words);
    const found = await app.findById(reader.tenantId, id);
    if (found.kind === 'announcement') return noReports(found.reading.value, words);
    const report = await app.getReport(reader.tenantId, id);
    return reportCard(report, reader, await app.getReportFile(reader, report.value));
  },
} satisfies Command;

function missingId({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.report,
    buttons: [
      { title: buttons.reports, ask: commandLine.reports() },
      {
        title: buttons.recentIncidents,
        ask: commandLine.issues({ classification: 'incident', state: 'all', period: { days: 30 } }),
      },
    ],
  });
}

function noReports({ id, kind }: Announcement, { asking: { hasNoReport, buttons } }: Words): Card {
  return noticeCard({
    tone: 'info',
    ...hasNoReport[kind](id),
    buttons: [{ title: buttons.open(id), ask: commandLine.announcement(id) }],
  });
}
