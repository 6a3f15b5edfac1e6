import { commandLine } from '../../../cards/kit/command-line.ts';
import { overviewCard } from '../../../cards/overview.ts';
import { serviceCard } from '../../../cards/service.ts';
import { openById } from '../../asking/open-by-id.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'status',
  menu: 'everywhere',
  isShared: true,
  async run(ask, app) {
    const asked = await readAsked(ask, app);
    const { ids } = asked;
    if (ids[0] !== undefined) return openById(ids[0], ask, app);
    const which = whichService(asked, ask.words, commandLine.status);
    if (which.named === 'unclear') return which.answer;
    const { reader } = ask;
    if (which.named === 'none') return overviewCard(await app.getOverview(reader.tenantId), reader);
    const status = await app.getServiceStatus(reader.tenantId, which.service, reader.timeZone);
    return serviceCard(status, reader, { takesReports: app.takesReports() });
  },
} satisfies Command;
