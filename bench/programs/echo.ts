/** The floor of a turn: botbuilder's own adapter behind restify, and a bot that says what it heard. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { ready } from '../kit/in-program.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request, response, echo);
});
server.listen(0, '127.0.0.1');
const http = server.server as Server;
await once(http, 'listening');
ready({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(`You said: ${context.activity.text}`);
}
