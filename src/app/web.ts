import { commands } from '../../bot/commands/index.ts';
import { makeGreeting } from '../../bot/asking/greeting.ts';
import { makeInterpret } from '../../bot/asking/interpret.ts';
import { makeTalkingRouter } from '../../bot/asking/talk/talk.ts';
import { knownTypeOf } from '../../bot/teams/activity.ts';
import { withLocalMemory } from '../../bot/http/activity-memory.ts';
import { makeMessagesEndpoint, type MessagesEndpoint } from '../../bot/http/messages-endpoint.ts';
import { extensionInvokes } from '../../bot/extension/invokes.ts';
import type { PrepareTurn } from '../../bot/sdk/turn.ts';
import type { TeamsSdk } from '../../bot/sdk/teams-sdk.ts';
import type { ServiceUrlCheck } from '../../bot/teams/service-url.ts';
import type { BringFiles, LinkFiles } from '../../bot/files/bring.ts';
import { configFetch, configSubmit } from '../../bot/turn/dialogs/config.ts';
import { taskInvoke } from '../../bot/turn/dialogs/task.ts';
import { cardAction } from '../../bot/turn/invokes/card-action.ts';
import { fileConsent, type FileConsentOptions } from '../../bot/turn/files/file-consent.ts';
import type { Invokes } from '../../bot/turn/invokes/invoke.ts';
import type { WelcomeOptions } from '../../bot/turn/welcome.ts';
import { LOOK_UPS_PER_MINUTE, makeCommandRate } from '../../bot/turn/command-rate.ts';
import { makeMemberships } from '../../bot/turn/memberships.ts';
import { makeRecall } from '../../bot/turn/recall.ts';
import { makeToOwnChat } from '../../bot/turn/privacy/own-chat.ts';
import { makeSendAnswer } from '../../bot/turn/send-answer.ts';
import { makeTeamsBot } from '../../bot/turn/turn.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';
import type { Card } from '../../cards/kit/card.ts';
import { onceFor } from '../domain/derived.ts';
import { ReadyJson } from '../lib/ready-json.ts';
import type { Metrics } from '../lib/metrics.ts';
import type { ActivityLedger, Clock, Log, PersonalChatStore, Tracer, WelcomeStore } from '../ports/index.ts';
import type { UseCases } from '../usecases/index.ts';
import { makeKeepConversations, type KeepConversationsPorts } from '../usecases/subscribing/keep-conversations.ts';
import type { Config } from './config.ts';

/** Each turn is a span. */
function tracedTurns(tracer: Tracer, prepare: PrepareTurn): PrepareTurn {
  return (activity) => {
    const logic = prepare(activity);
    return (turn) => tracer.span('turn', { type: knownTypeOf(activity) }, () => logic(turn));
  };
}

interface MessagesParts {
  readonly app: UseCases;
  /** For keeping records of conversations. */
  /** Puts on cards how their files are fetched. */
  readonly bringFiles: BringFiles;
  readonly linkFiles: LinkFiles;
  /** For answering Teams' questions about files. */
  readonly consents: FileConsentOptions;
  readonly keeping: KeepConversationsPorts & { readonly personalChats: PersonalChatStore };
  /** Shared by all processes. The endpoint works without it. */
  readonly activities: ActivityLedger;
  readonly isTrusted: ServiceUrlCheck;
  readonly nameOf: WelcomeOptions['nameOf'];
  readonly welcomes: WelcomeStore;
  /** Which connectors show a message to one person alone. Absent: Teams' do. */
  readonly showsPrivately: ServiceUrlCheck | undefined;
  readonly sdk: TeamsSdk;
  readonly render: (answer: Card) => AdaptiveCard;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}

/** Channels besides Teams whose connectors run on a developer's machine. */
const LOCAL_CHANNELS = ['msteams', 'emulator', 'test'];

/** What Teams asks of the bot that waits for an answer in the HTTP response. */
function ownInvokes(app: UseCases): Invokes {
  return new Map([
    ['adaptiveCard/action', cardAction()],
    ['task/fetch', taskInvoke()],
    ['task/submit', taskInvoke()],
    ['config/fetch', configFetch(app)],
    ['config/submit', configSubmit()],
  ]);
}

/** Makes the path of a question, from the HTTP request to the card. */
export function makeMessages(config: Config, parts: MessagesParts): MessagesEndpoint {
  const { app, keeping, activities, isTrusted, nameOf, sdk, render, clock, log, metrics, welcomes } = parts;
  const local = config.bot === undefined;
  const healthTenantId = config.health.tenantId;
  const ledger = withLocalMemory(activities, log);
  const sendAnswer = makeSendAnswer({ log });
  // A shared answer is one object, so its card is drawn and written once for all who share it.
  const draw = onceFor((answer: Card) => new ReadyJson(render(answer)));
  const interpret = makeInterpret({ app, commands });
  const bot = makeTeamsBot({
    router: makeTalkingRouter({ app, commands, interpret, sizeOf: (answer) => draw(answer).bytes.length }),
    render: draw,
    invokes: new Map([
      ...ownInvokes(app),
      ['fileConsent/invoke', fileConsent(parts.consents)],
      ...extensionInvokes({ app, commands, render, interpret }),
    ]),
    greeting: makeGreeting(app),
    nameOf,
    welcomes,
    showsPrivately: parts.showsPrivately,
    sendAnswer,
    ledger,
    // In local mode there is nobody to guard against.
    mayAsk: local ? () => 'granted' : makeCommandRate(),
    mayLookUp: local ? () => 'granted' : makeCommandRate(LOOK_UPS_PER_MINUTE),
    defaults: { healthTenantId, timeZone: config.defaultTimeZone, locale: config.defaultLocale, clock },
    log,
    bringFiles: parts.bringFiles,
    linkFiles: parts.linkFiles,
    meter: metrics.meter,
    recall: makeRecall(keeping.subscriptions, (reader) => app.getLastShown(reader)),
    toOwnChat: makeToOwnChat({ chats: keeping.personalChats, send: sdk.send, sendAnswer, log }),
    noteShownToAll: (reader) => app.noteShownToAll(reader),
    noteMembership: makeMemberships({ keep: makeKeepConversations(keeping), healthTenantId, log }),
  });
  const channels = new Set(local ? LOCAL_CHANNELS : ['msteams']);
  const gates = { channels, isTrusted, allowedTenants: config.allowedTenants };
  return makeMessagesEndpoint({ gates, sdk, bot: tracedTurns(parts.tracer, bot), ledger, log });
}
