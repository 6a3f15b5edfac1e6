import { instantOf, type Instant } from '../../src/domain/instant.ts';
import { makeHttp, type Http, type HttpOptions } from '../../src/lib/http/http.ts';
import { makeRecordingLog, type RecordingLog } from './recording-log.ts';
import { makeRecordingMeter, type RecordingMeter } from './recording-meter.ts';

export interface TestedHttp {
  readonly http: Http;
  readonly log: RecordingLog;
  readonly meter: RecordingMeter;
  /** The pauses made, in milliseconds; none takes any time. */
  readonly pauses: number[];
}

/** When nothing else is said, it is now this. */
export const NOW: Instant = instantOf(Date.UTC(2031, 3, 6, 12, 30));

/** The real HTTP reader, which notes its pauses instead of making them. */
export function testHttp(options: Partial<HttpOptions> = {}): TestedHttp {
  const [log, meter, pauses] = [makeRecordingLog(), makeRecordingMeter(), [] as number[]];
  const sleep = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
  return { http: makeHttp({ clock: () => NOW, log, meter, sleep, random: () => 0.5, ...options }), log, meter, pauses };
}
