import { makeFakeReadingStore } from '../fakes/reading-store.ts';
import { describeReadingStore } from './reading-store.ts';

describeReadingStore('the fake', makeFakeReadingStore);
