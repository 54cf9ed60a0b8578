import type { Doc } from '../sdk';
import type { Case, Tools } from './case';
import { finding } from './page';

const GOODS = [
  { _id: 1, category: 'computer', price: 3000, type: { brand: 'X', memory: 8, cpu: 3.2 } },
  { _id: 2, category: 'computer', price: 5000, type: { brand: 'Y', memory: 16, cpu: 2 } },
  { _id: 3, category: 'computer', price: 7000, type: { brand: 'Y', memory: 32, cpu: 3.2 } },
  { _id: 4, category: 'phone', price: 2000 },
];

const inGoods = (page: string, says: string, where: (tools: Tools) => Doc, ids: number[]) =>
  finding(GOODS, `Command.${page}`, says, where, ids);

export const QUERIES: Case[] = [
  inGoods(
    'eq',
    'Fields of an object are asked for one by one.',
    () => ({ type: { brand: 'Y', memory: 16 } }),
    [2],
  ),
  inGoods(
    'eq',
    'An object is asked for as a whole.',
    ({ _ }) => ({ type: _.eq({ brand: 'Y', memory: 16, cpu: 2 }) }),
    [2],
  ),
  inGoods(
    'eq',
    'An object as a whole has its fields in their order.',
    ({ _ }) => ({ type: _.eq({ memory: 16, brand: 'Y', cpu: 2 }) }),
    [],
  ),
  inGoods(
    'neq',
    'Another value is asked for.',
    ({ _ }) => ({ category: 'computer', type: { brand: _.neq('X') } }),
    [2, 3],
  ),
  inGoods('gt', 'More is asked for.', ({ _ }) => ({ price: _.gt(3000) }), [2, 3]),
  inGoods('gte', 'As much or more is asked for.', ({ _ }) => ({ price: _.gte(5000) }), [2, 3]),
  inGoods('lt', 'Less is asked for.', ({ _ }) => ({ price: _.lt(3000) }), [4]),
  inGoods('lte', 'As much or less is asked for.', ({ _ }) => ({ price: _.lte(3000) }), [1, 4]),
  inGoods(
    'in',
    'One of several values is asked for.',
    ({ _ }) => ({ type: { memory: _.in([8, 16]) } }),
    [1, 2],
  ),
  inGoods(
    'nin',
    'None of several values is asked for, and nothing is none.',
    ({ _ }) => ({ type: { memory: _.nin([8, 16]) } }),
    [3, 4],
  ),
  inGoods(
    'and',
    'Two conditions on one field hold.',
    ({ _ }) => ({ type: { memory: _.and(_.gt(4), _.lt(32)) } }),
    [1, 2],
  ),
  inGoods(
    'and',
    'Conditions can be chained.',
    ({ _ }) => ({ type: { memory: _.gt(4).and(_.lt(32)) } }),
    [1, 2],
  ),
  inGoods(
    'or',
    'One of two conditions on a field holds.',
    ({ _ }) => ({ price: _.or(_.lt(2500), _.and(_.gt(6000), _.lt(8000))) }),
    [3, 4],
  ),
  inGoods(
    'or',
    'One of two fields holds.',
    ({ _ }) => _.or({ type: { memory: _.gt(16) } }, { type: { cpu: 3.2 } }),
    [1, 3],
  ),
  inGoods('nor', 'Neither of two fields holds.', ({ _ }) => _.nor({ price: 3000 }, { price: 5000 }), [3, 4]),
  inGoods('not', 'A condition does not hold.', ({ _ }) => ({ price: _.not(_.gt(3000)) }), [1, 4]),
  inGoods('exists', 'A field is there.', ({ _ }) => ({ type: _.exists(true) }), [1, 2, 3]),
  inGoods('exists', 'A field is not there.', ({ _ }) => ({ type: _.exists(false) }), [4]),
  inGoods('mod', 'A rest of a division is found.', ({ _ }) => ({ price: _.mod(2000, 1000) }), [1, 2, 3]),
  inGoods(
    'expr',
    'Two fields are compared.',
    ({ _, $ }) => _.expr($.gt(['$type.memory', $.multiply(['$type.cpu', 5])])),
    [2, 3],
  ),
  finding(
    [
      { _id: 1, version: '1S' },
      { _id: 2, version: 's1' },
    ],
    'Database.RegExp',
    'A pattern is asked for whatever the case.',
    ({ db }) => ({ version: db.RegExp({ regexp: '^\\ds', options: 'i' }) }),
    [1],
  ),
  finding(
    [
      { _id: 1, tags: ['cloud', 'database'] },
      { _id: 2, tags: ['cloud'] },
      { _id: 3, tags: 'cloud' },
    ],
    'Command.all',
    'All values are asked for.',
    ({ _ }) => ({ tags: _.all(['cloud', 'database']) }),
    [1],
  ),
  finding(
    [
      { _id: 1, tags: ['cloud'] },
      { _id: 2, tags: 'cloud' },
      { _id: 3, tags: [] },
    ],
    'MongoDB manual, $all',
    'A single value has all of one value.',
    ({ _ }) => ({ tags: _.all(['cloud']) }),
    [1, 2],
  ),
  finding(
    [{ _id: 1, tags: ['a', 'b'] }, { _id: 2, tags: ['a'] }, { _id: 3 }],
    'Command.size',
    'A list has a size.',
    ({ _ }) => ({ tags: _.size(2) }),
    [1],
  ),
  {
    says: 'A part of a list is shown.',
    source: 'Command.project.slice',
    documents: [{ _id: 1, v: [1, 2, 3], w: 'x' }],
    field: ({ _ }) => ({ v: _.project.slice([1, 1]) }),
    expected: [{ _id: 1, v: [2], w: 'x' }],
  },
  {
    says: 'The first element that matches is shown.',
    source: 'Command.project.elemMatch',
    documents: [
      { _id: 1, v: [{ x: 1 }, { x: 5 }, { x: 7 }], w: 'x' },
      { _id: 2, v: [{ x: 1 }] },
    ],
    field: ({ _ }) => ({ v: _.project.elemMatch({ x: { $gt: 2 } }) }),
    expected: [{ _id: 1, v: [{ x: 5 }] }, { _id: 2 }],
  },
  {
    says: 'Fields are shown, and _id with them.',
    source: 'Collection.field',
    documents: [{ _id: 1, a: { b: 1, c: 2 }, d: 3 }],
    field: () => ({ 'a.b': true }),
    expected: [{ _id: 1, a: { b: 1 } }],
  },
];
