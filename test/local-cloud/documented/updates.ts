import type { Case } from './case';
import { changing } from './page';

const OBJECTS = { v: [{ x: 1, y: 1 }, { x: 2, y: 1 }, 5] };
const NUMBERS = { v: [3, 1, 2] };

export const UPDATES: Case[] = [
  changing(
    'set',
    'An object is replaced as a whole.',
    { style: { color: 'blue', old: true } },
    ({ _ }) => ({ style: _.set({ color: 'red', size: 'large' }) }),
    { style: { color: 'red', size: 'large' } },
  ),
  changing(
    'set',
    'A field within an object is set and its others stay.',
    { style: { color: 'blue', old: true } },
    () => ({ style: { color: 'red' } }),
    { style: { color: 'red', old: true } },
  ),
  changing('remove', 'A field is removed.', { rating: 5, text: 'x' }, ({ _ }) => ({ rating: _.remove() }), {
    text: 'x',
  }),
  changing(
    'inc',
    'A number grows.',
    { count: { favorites: 1 } },
    ({ _ }) => ({ count: { favorites: _.inc(1) } }),
    { count: { favorites: 2 } },
  ),
  changing('mul', 'A number is multiplied.', { n: 3 }, ({ _ }) => ({ n: _.mul(10) }), { n: 30 }),
  changing('mul', 'Nothing multiplied is zero.', {}, ({ _ }) => ({ n: _.mul(10) }), { n: 0 }),
  changing('min', 'The less of two numbers stays.', { n: 50 }, ({ _ }) => ({ n: _.min(30) }), { n: 30 }),
  changing('max', 'The more of two numbers stays.', { n: 50 }, ({ _ }) => ({ n: _.max(30) }), { n: 50 }),
  changing(
    'MongoDB manual, $max',
    'Values of two types have an order.',
    { n: 50 },
    ({ _ }) => ({ n: _.max('a') }),
    { n: 'a' },
  ),
  changing(
    'rename',
    'A field gets another name.',
    { progress: 1 },
    ({ _ }) => ({ progress: _.rename('rate') }),
    { rate: 1 },
  ),
  changing(
    'rename',
    'A field within an object gets another name.',
    { s: { a: 1 } },
    ({ _ }) => ({ s: { a: _.rename('s.b') } }),
    { s: { b: 1 } },
  ),
  changing(
    'push',
    'Elements are added at the end.',
    { users: ['a'] },
    ({ _ }) => ({ users: _.push(['aaa', 'bbb']) }),
    { users: ['a', 'aaa', 'bbb'] },
  ),
  changing('push', 'A list is made where there is none.', {}, ({ _ }) => ({ users: _.push('aaa') }), {
    users: ['aaa'],
  }),
  changing(
    'push',
    'Elements are added at a place.',
    { tags: ['a', 'b'] },
    ({ _ }) => ({ tags: _.push({ each: ['x', 'y'], position: 1 }) }),
    { tags: ['a', 'x', 'y', 'b'] },
  ),
  changing(
    'push',
    'Elements are sorted after they were added.',
    NUMBERS,
    ({ _ }) => ({ v: _.push({ each: [0], sort: 1 }) }),
    { v: [0, 1, 2, 3] },
  ),
  changing(
    'push',
    'Elements are cut off after they were sorted.',
    { v: [{ n: 3 }, { n: 1 }] },
    ({ _ }) => ({ v: _.push({ each: [{ n: 2 }], sort: { n: -1 }, slice: 2 }) }),
    { v: [{ n: 3 }, { n: 2 }] },
  ),
  changing('pop', 'The last element goes.', NUMBERS, ({ _ }) => ({ v: _.pop() }), { v: [3, 1] }),
  changing('shift', 'The first element goes.', NUMBERS, ({ _ }) => ({ v: _.shift() }), { v: [1, 2] }),
  changing(
    'unshift',
    'Elements are added at the beginning.',
    NUMBERS,
    ({ _ }) => ({ v: _.unshift([8, 9]) }),
    { v: [8, 9, 3, 1, 2] },
  ),
  changing('pull', 'One value is pulled.', { tags: ['a', 'b', 'a'] }, ({ _ }) => ({ tags: _.pull('a') }), {
    tags: ['b'],
  }),
  changing(
    'pull',
    'One of several values is pulled.',
    { tags: ['a', 'b', 'c'] },
    ({ _ }) => ({ tags: _.pull(_.in(['a', 'c'])) }),
    { tags: ['b'] },
  ),
  changing('pull', 'Objects are pulled by a field.', OBJECTS, ({ _ }) => ({ v: _.pull({ x: 1 }) }), {
    v: [{ x: 2, y: 1 }, 5],
  }),
  changing(
    'pull',
    'Objects are pulled by a condition on a field.',
    OBJECTS,
    ({ _ }) => ({ v: _.pull({ x: _.gte(2) }) }),
    { v: [{ x: 1, y: 1 }, 5] },
  ),
  changing(
    'pull',
    'Objects are pulled by an element of a list within.',
    { v: [{ l: [{ n: 1 }, { n: 5 }] }, { l: [{ n: 1 }] }] },
    ({ _ }) => ({ v: _.pull({ l: _.elemMatch({ n: 5 }) }) }),
    { v: [{ l: [{ n: 1 }] }] },
  ),
  changing(
    'MongoDB manual, $pull',
    'Only what is missing is pulled by a condition on what is missing.',
    OBJECTS,
    ({ _ }) => ({ v: _.pull({ z: _.exists(false) }) }),
    { v: [5] },
  ),
  changing(
    'pullAll',
    'All of several values are pulled.',
    { tags: ['a', 'b', 'a', 'c'] },
    ({ _ }) => ({ tags: _.pullAll(['a', 'c']) }),
    { tags: ['b'] },
  ),
  changing('addToSet', 'A value is added once.', { tags: ['a'] }, ({ _ }) => ({ tags: _.addToSet('a') }), {
    tags: ['a'],
  }),
  changing(
    'addToSet',
    'Several values are added once each.',
    { tags: ['a'] },
    ({ _ }) => ({ tags: _.addToSet({ $each: ['a', 'b', 'b'] }) }),
    { tags: ['a', 'b'] },
  ),
  changing(
    'MongoDB manual, $addToSet',
    'An object with its fields in another order is another one.',
    { v: [{ a: 1, b: 2 }] },
    ({ _ }) => ({ v: _.addToSet({ b: 2, a: 1 }) }),
    {
      v: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
  ),
];
