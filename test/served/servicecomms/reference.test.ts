import { serviceCommsContract } from '../../contract/servicecomms/api.ts';
import { NOW } from '../../contract/servicecomms/server.ts';
import { servedOver } from './over-source.ts';

serviceCommsContract('the product, with signed tokens', (source, wireShape) =>
  servedOver(source, { wireShape, now: NOW }),
);
