import type { Doc } from '../sdk';
import { type Case, refused, type Tools } from './case';
import { changing } from './page';

function refusing(
  page: string,
  says: string,
  before: Doc,
  update: (tools: Tools) => Doc,
  words: string,
): Case {
  return { ...changing(page, says, before, update, {}), expected: refused(words) };
}

const OBJECTS = { v: [{ x: 1, y: 1 }, { x: 2, y: 1 }, 5] };
const NUMBERS = { v: [3, 1, 2] };

export const UPDATES_REFUSED: Case[] = [
  refusing('bit', 'Bits are refused.', { n: 5 }, ({ _ }) => ({ n: _.bit({ and: 3 }) }), 'no $bit'),
  refusing(
    'MongoDB manual, positional operators',
    'An update of the element that matched is refused.',
    OBJECTS,
    () => ({ 'v.$.x': 1 }),
    'no positional updates',
  ),
  refusing(
    'MongoDB manual, positional operators',
    'An update of all elements is refused.',
    OBJECTS,
    ({ _ }) => ({ 'v.$[].x': _.inc(1) }),
    'no positional updates',
  ),
  refusing(
    'MongoDB manual, $pull',
    'An unknown condition on what is pulled is refused.',
    NUMBERS,
    () => ({ $pull: { v: { $foo: 1 } } }),
    'unknown operator: $foo',
  ),
  refusing(
    'MongoDB manual, $push',
    'An element with an operator for a field is refused.',
    NUMBERS,
    ({ _ }) => ({ v: _.push([{ $gt: 1 }]) }),
    'not valid for storage',
  ),
  refusing(
    'MongoDB manual, $inc',
    'A text does not grow.',
    { n: '1' },
    ({ _ }) => ({ n: _.inc(1) }),
    'non-numeric type',
  ),
];
