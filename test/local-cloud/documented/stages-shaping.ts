import { type Case, refused } from './case';

const SCORES = [
  { _id: 1, homework: [10, 5, 10], quiz: [10, 8], extraCredit: 0 },
  { _id: 2, homework: [5, 6, 5], quiz: [8, 8], extraCredit: 8 },
];
const VEHICLES = [
  { _id: 1, type: 'car', specs: { doors: 4, wheels: 4 } },
  { _id: 3, type: 'jet ski' },
];
const ARTICLE = { _id: 666, title: 'This is title', author: 'Nobody', isbn: '123456789' };
const SIZES = [
  { _id: '1', size: ['S', 'M', 'L'] },
  { _id: '2', size: [] },
  { _id: '3', size: null },
  { _id: '4', size: ['S'] },
];
const DEEP = [{ _id: 1, a: [{ b: 1, c: 2 }, 5, { c: 3 }], d: { e: 1, f: 2 }, g: 7 }];

export const SHAPING: Case[] = [
  {
    says: 'Fields are added twice, the second time of the first.',
    source: 'Aggregate.addFields',
    documents: SCORES,
    pipeline: (from, { $ }) =>
      from
        .addFields({ h: $.sum('$homework'), q: $.sum('$quiz') })
        .addFields({ total: $.add(['$h', '$q', '$extraCredit']) }),
    expected: [
      { ...SCORES[0], h: 25, q: 18, total: 43 },
      { ...SCORES[1], h: 16, q: 16, total: 40 },
    ],
  },
  {
    says: 'A field is added within an object, which is made where it is not.',
    source: 'Aggregate.addFields',
    documents: VEHICLES,
    pipeline: (from) => from.addFields({ 'specs.fuel': 'unleaded', kind: '$type' }),
    expected: [
      { ...VEHICLES[0], specs: { doors: 4, wheels: 4, fuel: 'unleaded' }, kind: 'car' },
      { ...VEHICLES[1], specs: { fuel: 'unleaded' }, kind: 'jet ski' },
    ],
  },
  {
    says: 'Some fields are kept, and _id with them.',
    source: 'Aggregate.project',
    documents: [ARTICLE],
    pipeline: (from) => from.project({ title: 1, author: 1, nowhere: 1 }),
    expected: [{ _id: 666, title: 'This is title', author: 'Nobody' }],
  },
  {
    says: 'The _id can be left out beside fields that are kept.',
    source: 'Aggregate.project',
    documents: [ARTICLE],
    pipeline: (from) => from.project({ _id: 0, title: true }),
    expected: [{ title: 'This is title' }],
  },
  {
    says: 'One field is left out.',
    source: 'Aggregate.project',
    documents: [ARTICLE],
    pipeline: (from) => from.project({ isbn: 0 }),
    expected: [{ _id: 666, title: 'This is title', author: 'Nobody' }],
  },
  {
    says: 'A sum of fields within an object is a new field.',
    source: 'Aggregate.project',
    documents: [{ _id: 1, name: '小明', scores: { chinese: 80, math: 90, english: 70 } }],
    pipeline: (from, { $ }) =>
      from.project({ _id: 0, name: 1, total: $.sum(['$scores.chinese', '$scores.math', '$scores.english']) }),
    expected: [{ name: '小明', total: 240 }],
  },
  {
    says: 'Two fields make a list.',
    source: 'Aggregate.project',
    documents: [
      { _id: 1, x: 1, y: 1 },
      { _id: 2, x: 2, y: 2 },
    ],
    pipeline: (from) => from.project({ coordinate: ['$x', '$y'] }),
    expected: [
      { _id: 1, coordinate: [1, 1] },
      { _id: 2, coordinate: [2, 2] },
    ],
  },
  {
    says: 'Fields within lists and objects are kept.',
    source: 'MongoDB manual, $project',
    documents: DEEP,
    pipeline: (from) => from.project({ 'a.b': 1, d: { f: 1 } }),
    expected: [{ _id: 1, a: [{ b: 1 }, {}], d: { f: 2 } }],
  },
  {
    says: 'Fields within lists and objects are left out.',
    source: 'MongoDB manual, $project',
    documents: DEEP,
    pipeline: (from) => from.project({ 'a.b': 0, 'd.f': 0 }),
    expected: [{ _id: 1, a: [{ c: 2 }, 5, { c: 3 }], d: { e: 1 }, g: 7 }],
  },
  {
    says: 'To keep and to leave out together is refused.',
    source: 'Aggregate.project',
    documents: DEEP,
    pipeline: (from) => from.project({ a: 1, d: 0 }),
    expected: refused('cannot exclude fields other than'),
  },
  {
    says: 'A field and one within it are refused together.',
    source: 'MongoDB manual, $project',
    documents: DEEP,
    pipeline: (from) => from.project({ d: 1, 'd.e': 1 }),
    expected: refused('conflicting paths'),
  },
  {
    says: 'A field becomes the document.',
    source: 'Aggregate.replaceRoot',
    documents: [{ _id: 1, teachers: { chinese: 22, math: 18 } }],
    pipeline: (from) => from.replaceRoot({ newRoot: '$teachers' }),
    expected: [{ chinese: 22, math: 18 }],
  },
  {
    says: 'A new object becomes the document.',
    source: 'Aggregate.replaceRoot',
    documents: [{ _id: 1, first: '四郎', last: '黄' }],
    pipeline: (from, { $ }) => from.replaceRoot({ newRoot: { full: $.concat(['$last', '$first']) } }),
    expected: [{ full: '黄四郎' }],
  },
  {
    says: 'What is not there becomes no document.',
    source: 'Aggregate.replaceRoot',
    documents: [{ _id: 1 }],
    pipeline: (from) => from.replaceRoot({ newRoot: '$teachers' }),
    expected: refused('must evaluate to an object'),
  },
  {
    says: 'Each element makes a document.',
    source: 'Aggregate.unwind',
    documents: SIZES,
    pipeline: (from) => from.unwind('$size'),
    expected: [
      { _id: '1', size: 'S' },
      { _id: '1', size: 'M' },
      { _id: '1', size: 'L' },
      { _id: '4', size: 'S' },
    ],
  },
  {
    says: 'The places of elements are told.',
    source: 'Aggregate.unwind',
    documents: SIZES,
    pipeline: (from) => from.unwind({ path: '$size', includeArrayIndex: 'index' }),
    expected: [
      { _id: '1', size: 'S', index: 0 },
      { _id: '1', size: 'M', index: 1 },
      { _id: '1', size: 'L', index: 2 },
      { _id: '4', size: 'S', index: 0 },
    ],
  },
  // The page shows null for an empty list; in MongoDB the field is gone.
  {
    says: 'Documents without elements are kept where that is wanted.',
    source: 'Aggregate.unwind',
    documents: SIZES.slice(1, 3),
    pipeline: (from) => from.unwind({ path: '$size', preserveNullAndEmptyArrays: true }),
    expected: [{ _id: '2' }, { _id: '3', size: null }],
  },
  {
    says: 'A single value is like a list of one.',
    source: 'MongoDB manual, $unwind',
    documents: [{ _id: 1, size: 'S' }],
    pipeline: (from) => from.unwind({ path: '$size', includeArrayIndex: 'at' }),
    expected: [{ _id: 1, size: 'S', at: null }],
  },
  {
    says: 'A path without dollar is refused.',
    source: 'Aggregate.unwind',
    documents: SIZES,
    pipeline: (from) => from.unwind('size'),
    expected: refused("prefixed with a '$'"),
  },
];
