import type { IncomingMessage } from 'node:http';
import { makeReadBody as makeRead, type BodyRefusal } from '../../src/lib/http/request-body.ts';
import { Rejection } from '../teams/rejection.ts';

/** Makes the reader of Teams' request bodies: what it does not take, it rejects. */
export function makeReadBody(
  limits: Parameters<typeof makeRead>[0],
): (request: IncomingMessage) => Promise<Buffer | Rejection> {
  const read = makeRead(limits);
  return async (request) => {
    const body = await read(request);
    return typeof body === 'number' ? REJECTIONS[body] : body;
  };
}

const REJECTIONS: Readonly<Record<BodyRefusal, Rejection>> = {
  400: new Rejection(400, 'broken off'),
  408: new Rejection(408, 'slow body'),
  413: new Rejection(413, 'size'),
  503: new Rejection(503, 'too many at once'),
};
