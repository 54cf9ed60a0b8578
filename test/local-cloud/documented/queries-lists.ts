import type { Doc } from '../sdk';
import type { Case, Tools } from './case';
import { finding } from './page';

const LISTS = [
  { _id: 'scalars', v: [1, 5, 9] },
  {
    _id: 'objects',
    v: [
      { x: 1, y: 2 },
      { x: 5, y: 9 },
    ],
  },
  { _id: 'nested', v: [[1, 5], [7]] },
  { _id: 'empty', v: [] },
  { _id: 'scalar', v: 5 },
  { _id: 'null', v: null },
  { _id: 'nothing' },
];
const TYPES = [
  { _id: 'zero', v: 0 },
  { _id: 'text', v: '5' },
  { _id: 'number', v: 7 },
  { _id: 'true', v: true },
  { _id: 'date', v: new Date(10) },
  { _id: 'object', v: { a: 1, b: 2 } },
  { _id: 'mixed', v: ['a', 10] },
];

const inLists = (says: string, where: (tools: Tools) => Doc, ...ids: string[]) =>
  finding(LISTS, 'MongoDB manual, query operators on arrays', says, where, ids);
const inTypes = (says: string, where: (tools: Tools) => Doc, ...ids: string[]) =>
  finding(TYPES, 'MongoDB manual, comparison and type bracketing', says, where, ids);

export const QUERIES_BEYOND: Case[] = [
  inLists(
    'An element is an object with such fields, and a scalar is none.',
    ({ _ }) => ({ v: _.elemMatch({ x: _.gt(1), y: 9 }) }),
    'objects',
  ),
  inLists('Both fields belong to one element.', ({ _ }) => ({ v: _.elemMatch({ x: 1, y: 9 }) })),
  inLists(
    'No scalar has a field that is missing.',
    ({ _ }) => ({ v: _.elemMatch({ z: _.exists(false) }) }),
    'objects',
    'nested',
  ),
  inLists('One element is within limits.', ({ _ }) => ({ v: _.elemMatch({ $gt: 4, $lt: 6 }) }), 'scalars'),
  inLists(
    'A list within a list is an element with elements.',
    ({ _ }) => ({ v: _.elemMatch({ $elemMatch: { $gt: 6 } }) }),
    'nested',
  ),
  inLists('A list is found by an element.', () => ({ v: 5 }), 'scalars', 'scalar'),
  inLists('A list is found as a whole.', ({ _ }) => ({ v: _.eq([1, 5, 9]) }), 'scalars'),
  inLists('A list in a list is an element.', ({ _ }) => ({ v: _.eq([1, 5]) }), 'nested'),
  inLists(
    'Different elements keep to different limits.',
    ({ _ }) => ({ v: _.and(_.gt(6), _.lt(4)) }),
    'scalars',
  ),
  inLists(
    'Another value means no such element.',
    ({ _ }) => ({ v: _.neq(5) }),
    'objects',
    'nested',
    'empty',
    'null',
    'nothing',
  ),
  inLists('Null is nothing, too.', () => ({ v: null }), 'null', 'nothing'),
  inLists(
    'Neither null nor nothing is asked for.',
    ({ _ }) => ({ v: _.neq(null) }),
    'scalars',
    'objects',
    'nested',
    'empty',
    'scalar',
  ),
  inLists(
    'Null among several values is nothing, too.',
    ({ _ }) => ({ v: _.in([null, 9]) }),
    'scalars',
    'null',
    'nothing',
  ),
  inLists('An empty list is no element.', ({ _ }) => ({ v: _.size(0) }), 'empty'),
  inLists('A list is followed by its places.', () => ({ 'v.1': 5 }), 'scalars'),
  inLists('A list is followed through its objects.', () => ({ 'v.x': 5 }), 'objects'),
  inLists(
    'A field of objects in a list is missing where an object lacks it.',
    () => ({ 'v.z': null }),
    'objects',
    'scalar',
    'null',
    'nothing',
  ),
  inLists(
    'A negation holds for what is missing.',
    ({ _ }) => ({ v: _.not(_.gte(0)) }),
    'objects',
    'nested',
    'empty',
    'null',
    'nothing',
  ),
  inLists('No value at all has all of none.', ({ _ }) => ({ v: _.all([]) })),
  inTypes(
    'Only numbers are compared with a number.',
    ({ _ }) => ({ v: _.lt(100) }),
    'zero',
    'number',
    'mixed',
  ),
  inTypes('Only texts are compared with a text.', ({ _ }) => ({ v: _.gte('') }), 'text', 'mixed'),
  inTypes('Only dates are compared with a date.', ({ _ }) => ({ v: _.lte(new Date(10)) }), 'date'),
  inTypes('Zero is not false.', () => ({ v: false })),
  inTypes(
    'An object is more than another by its first field that differs.',
    ({ _ }) => ({ v: _.gt({ a: 1, b: 1 }) }),
    'object',
  ),
  inTypes('Nothing is more than null.', ({ _ }) => ({ v: _.gt(null) })),
  inTypes('A type is asked for.', () => ({ v: { $type: ['string', 'bool'] } }), 'text', 'true', 'mixed'),
];
