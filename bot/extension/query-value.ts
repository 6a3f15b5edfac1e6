import * as z from 'zod';
import { SEARCHES, type Parameter, type Search } from './commands.ts';

/** What the box of the message extension asks for. What it leaves out is ``. */
export interface Query {
  readonly search: Search;
  readonly parameters: Readonly<Record<Parameter, string>>;
  readonly skip: number;
  readonly count: number;
}

/** As many as a person looks through, and as Teams asks for at once. */
const MOST = 25;
/** No sentence that somebody types is longer. */
const LONGEST = 1_000;

/** Copilot sends an empty text or null for what a person did not say. The Playground knows no names: there is one box. */
const PARAMETER = z.object({
  name: z.string().default('words'),
  value: z
    .string()
    .catch('')
    .transform((text) => text.slice(0, LONGEST).trim()),
});

const NAMES: readonly Parameter[] = ['words', 'service', 'kind', 'state', 'time'];

const PARAMETERS = z
  .array(z.unknown())
  .catch([])
  .transform((list) => list.slice(0, NAMES.length * 2).flatMap((each) => PARAMETER.safeParse(each).data ?? []))
  .transform((list) => {
    const valueOf = (name: Parameter) => list.find((each) => each.name === name)?.value ?? '';
    return {
      words: valueOf('words'),
      service: valueOf('service'),
      kind: valueOf('kind'),
      state: valueOf('state'),
      time: valueOf('time'),
    };
  });

const SKIP = z.number().int().min(0).max(1_000).catch(0);
const COUNT = z.number().int().min(1).max(MOST).catch(MOST);
const OPTIONS = z.looseObject({ skip: SKIP, count: COUNT }).catch({ skip: 0, count: MOST });

/** The value of `composeExtension/query`: `{ commandId, parameters: [{ name, value }], queryOptions: { skip, count } }`. */
export const QUERY = z
  .looseObject({
    commandId: z.custom<Search>((id) => typeof id === 'string' && Object.hasOwn(SEARCHES, id)).default('issues'),
    parameters: PARAMETERS,
    queryOptions: OPTIONS,
  })
  .transform(({ commandId, parameters, queryOptions }): Query => ({ search: commandId, parameters, ...queryOptions }));
