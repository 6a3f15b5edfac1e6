import type { Command } from '../asking/command.ts';
import affected from './responding/affected.ts';
import announce from './responding/announce.ts';
import handover from './responding/handover.ts';
import note from './responding/note.ts';
import release from './responding/release.ts';
import take from './responding/take.ts';
import evidence from './documents/evidence.ts';
import exportRows from './documents/export.ts';
import advisories from './health/advisories.ts';
import availability from './health/availability.ts';
import compare from './health/compare.ts';
import downtime from './health/downtime.ts';
import lastOutage from './health/last-outage.ts';
import mttr from './health/mttr.ts';
import answers from './settings/answers.ts';
import escalate from './settings/escalate.ts';
import follow from './alerts/follow.ts';
import deadlines from './messages/deadlines.ts';
import digest from './settings/digest.ts';
import help from './general/help.ts';
import hi from './general/hi.ts';
import history from './health/history.ts';
import impact from './health/impact.ts';
import incident from './health/incident.ts';
import incidents from './health/incidents.ts';
import language from './settings/language.ts';
import level from './settings/level.ts';
import maintenance from './messages/maintenance.ts';
import message from './messages/message.ts';
import messages from './messages/messages.ts';
import mention from './settings/mention.ts';
import mute from './alerts/mute.ts';
import only from './alerts/only.ts';
import save from './alerts/save.ts';
import oldAdvisories from './settings/old-advisories.ts';
import done from './messages/done.ts';
import notForUs from './messages/not-for-us.ts';
import notDone from './messages/not-done.ts';
import notOffered from './general/not-offered.ts';
import operator from './general/operator.ts';
import quiet from './settings/quiet.ts';
import remind from './settings/remind.ts';
import report from './health/report.ts';
import reports from './health/reports.ts';
import search from './general/search.ts';
import services from './health/services.ts';
import settings from './settings/settings.ts';
import status from './health/status.ts';
import subscribe from './alerts/subscribe.ts';
import subscriptions from './alerts/subscriptions.ts';
import teamwork from './settings/teamwork.ts';
import test from './alerts/test.ts';
import warnings from './settings/warnings.ts';
import timezone from './settings/timezone.ts';
import undo from './alerts/undo.ts';
import unfollow from './alerts/unfollow.ts';
import unmute from './alerts/unmute.ts';
import unsubscribe from './alerts/unsubscribe.ts';
import why from './alerts/why.ts';

/**
 * Every command, in the order of help and of the manifest's lists. Both are derived from this list, like "did you
 * mean".
 */
export const commands: readonly Command[] = [
  status,
  history,
  incidents,
  incident,
  availability,
  downtime,
  compare,
  lastOutage,
  mttr,
  impact,
  subscribe,
  subscriptions,
  unsubscribe,
  only,
  save,
  mute,
  advisories,
  search,
  messages,
  help,
  message,
  deadlines,
  done,
  notForUs,
  notDone,
  maintenance,
  services,
  report,
  evidence,
  exportRows,
  reports,
  unmute,
  follow,
  unfollow,
  why,
  take,
  release,
  handover,
  affected,
  note,
  announce,
  undo,
  test,
  settings,
  quiet,
  digest,
  level,
  timezone,
  language,
  oldAdvisories,
  answers,
  mention,
  remind,
  escalate,
  teamwork,
  warnings,
  operator,
  notOffered,
  hi,
];
