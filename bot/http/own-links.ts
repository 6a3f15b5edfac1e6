import type { Request, Response, Server } from 'restify';
import { idInOwnPath, OWN_LINKS, pageOf } from '../../src/domain/naming/admin-link.ts';

/**
 * Adds `GET /i/EX20119`, the bot's own links: short enough to write down, the same in every cloud of the admin center,
 * and shown as a card in Teams. It tells nobody whether there is such an issue: any id leads to its page, which asks who
 * wants to see it.
 */
export function addOwnLinks(server: Server): void {
  server.get(`${OWN_LINKS}:id`, (request: Request, response: Response, next: () => void) => {
    const id = idInOwnPath(request.getPath());
    if (id === undefined) response.send(404);
    else {
      response.header('Location', pageOf(id));
      response.header('Referrer-Policy', 'no-referrer');
      response.send(302);
    }
    next();
  });
}
