import { inFile, type Mutation } from './mutation.ts';

const UNDO = ['test/domain/subscription/undo.test.ts', 'test/bot/commands/alerts/undo.test.ts'];

const WANTS = ['test/domain/subscription/wants.test.ts', 'test/domain/subscription/edit.test.ts'];

/** How conversations say what they want to hear, and take it back. */
export const subscribing: readonly Mutation[] = [
  ...inFile('src/domain/subscription/wants.ts', WANTS, [
    [
      'a repeated subscription loses the kinds it had',
      'former.kinds.includes(kind) || added.kinds.includes(kind)',
      'added.kinds.includes(kind)',
    ],
    ['a line without kinds stays', 'left.kinds.length > 0 && left.moments.length > 0 ? [left] : []', '[left]'],
    [
      'a line that others say already is saved',
      'return index !== at && isWithin(want, other)',
      'return index === at && isWithin(want, other)',
    ],
    [
      'a service is not taken out of a wider line',
      'services.reduce<readonly Want[]>((lines, id) => takeOut(lines, id, removal), wants)',
      'wants',
    ],
    [
      'only this of one service ends the others',
      'return { ...current, wants: [...others, ...lines] };',
      'return { ...current, wants: lines };',
    ],
    [
      'an excepted service comes back with any addition',
      'return isAll ? undefined : former.except;',
      'return undefined;',
    ],
    ['an excepted service keeps its own line', "target.type !== 'service' || !excepted.has(target.id)", 'true'],
  ]),
  ...inFile('src/domain/subscription/undo.ts', UNDO, [
    [
      'undo loses what somebody changed since',
      "return isSame(now, became) ? 'altered' : 'newer';",
      "return 'altered';",
    ],
    ['what is as before is put back again', "if (isSame(now, was)) return 'as-before';", ''],
    [
      'a removed line does not come back',
      'return [...kept, ...missing.map(({ was }) => was?.value as T)];',
      'return kept;',
    ],
    ['a setting is not restored', '...restoredSettings(current, parts),', ''],
  ]),
  ...inFile('src/domain/subscription/record-parts.ts', UNDO, [
    ['a pause counts as a change to undo', 'pause: _p,', ''],
  ]),
  ...inFile('src/usecases/subscribing/undo.ts', UNDO, [
    [
      'what an undone mute held back stays held',
      "if (undoing.outcome === 'undone') {",
      "if (undoing.outcome === 'already') {",
    ],
  ]),
  ...inFile('src/usecases/subscribing/own-subscription.ts', UNDO, [
    ['undo is offered where nothing was changed', 'if (!altersAnything(before, after)) return undefined;', ''],
    ['a change fails when it cannot be undone', "log.error('undo.not-kept', { error });", 'throw error;'],
  ]),
  ...inFile(
    'src/redis/changes/undo-store.ts',
    ['test/contract/subscribing/undo-store.test.ts'],
    [
      ['a change can be undone for ever', ", value, 'EX', KEPT_SECONDS)", ', value)'],
      ['a typed key must have the right case', 'id?.toLowerCase() ??', 'id ??'],
    ],
  ),
];
