import type { Speech } from '../speech.ts';
import type { Words } from '../en/index.ts';
import { alertsWords } from './alerting/alerts.ts';
import { announcementsWords } from './announcements.ts';
import { askingWords } from './asking.ts';
import { buttonsWords } from './buttons.ts';
import { commandsWords } from './commands.ts';
import { settingsWords } from './settings/index.ts';
import { digestWords } from './settings/digest.ts';
import { errorsWords } from './errors.ts';
import { confirmWords } from './subscribing/confirm.ts';
import { hearingWords } from './subscribing/hearing.ts';
import { formWords } from './subscribing/form.ts';
import { followWords } from './subscribing/follow.ts';
import { healthWords } from './health.ts';
import { helpWords } from './help.ts';
import { historyWords } from './history.ts';
import { issueWords } from './issue.ts';
import { listsWords } from './lists.ts';
import { operatorWords } from './operator.ts';
import { overviewWords } from './overview.ts';
import { reportWords } from './report.ts';
import { serviceWords } from './service.ts';
import { subscriptionsWords } from './subscribing/subscriptions.ts';
import { notOfferedWords } from './talk/not-offered.ts';
import { severalWords } from './talk/several.ts';
import { talkWords } from './talk/talk.ts';
import { testAlertWords } from './talk/test-alert.ts';
import { timeWords } from './time.ts';
import { turnWords } from './turn.ts';
import { undoWords } from './subscribing/undo.ts';
import { whyWords } from './settings/why.ts';
import { sectionsWords } from './alerting/sections.ts';
import { updatesWords } from './alerting/updates.ts';

/** The Korean sentences. */
export function korean(speech: Speech): Words {
  return {
    speech,
    time: timeWords(speech),
    health: healthWords(speech),
    overview: overviewWords(speech),
    service: serviceWords(speech),
    history: historyWords(speech),
    issue: issueWords(speech),
    lists: listsWords(speech),
    announcements: announcementsWords(speech),
    report: reportWords(speech),
    alerts: alertsWords(speech),
    sections: sectionsWords(),
    digest: digestWords(speech),
    updates: updatesWords(speech),
    settings: settingsWords(speech),
    subscriptions: subscriptionsWords(speech),
    errors: errorsWords(speech),
    commands: commandsWords(),
    asking: askingWords(speech),
    help: helpWords(speech),
    operator: operatorWords(speech),
    buttons: buttonsWords(speech),
    several: severalWords(speech),
    notOffered: notOfferedWords(),
    talk: talkWords(speech),
    testAlert: testAlertWords(speech),
    turn: turnWords(),
    undo: undoWords(),
    form: formWords(),
    hearing: hearingWords(speech),
    confirm: confirmWords(speech),
    follow: followWords(),
    why: whyWords(),
  };
}
