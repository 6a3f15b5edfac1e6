import { instantOf, type Instant } from '../../src/domain/instant.ts';
import { makeHttp, type Http, type HttpOptions } from '../../src/lib/http/http.ts';
import { makeRecordingLog, type RecordingLog } from './recording-log.ts';
import { makeRecordingMeter, type RecordingMeter } from './recording-meter.ts';

export interface TestedHttp {
  readonly http: Http;
  readonly log: RecordingLog;
  readonly meter: RecordingMeter;
  /** The pauses made, in milliseconds; each moves the reader's time on at once. */
  readonly pauses: number[];
}

/** When nothing else is said, it is now this. */
export const NOW: Instant = instantOf(Date.UTC(2031, 3, 6, 12, 30));

/** The real HTTP reader, whose time passes only in its pauses. */
export function testHttp(options: Partial<HttpOptions> = {}): TestedHttp {
  const [log, meter, pauses] = [makeRecordingLog(), makeRecordingMeter(), [] as number[]];
  const sleep = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
  const elapsed = () => pauses.reduce((sum, each) => sum + each, 0);
  const http = makeHttp({ clock: () => NOW, log, meter, sleep, elapsed, random: () => 0.5, ...options });
  return { http, log, meter, pauses };
}
