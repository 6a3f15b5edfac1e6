import { plainText } from '../../../lib/plain-text.ts';
import { makeSearchedFields } from '../../../usecases/asking/searching/searched-fields.ts';

/** What words are looked for in: made once for each item, as long as a poll brings the same. */
export const FIELDS = makeSearchedFields(plainText);
