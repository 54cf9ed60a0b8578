import { type Case, refused } from './case';

const PRICED = [10, 50, 20, 80, 200].map((price, at) => ({ _id: String(at + 1), price }));
const FINE = [10.5, 50.3, 20.8, 80.2, 200.3].map((price, at) => ({ _id: String(at + 1), price }));
const AGES = [
  { _id: '1', score: 80, age: 18 },
  { _id: '2', score: 60, age: 18 },
  { _id: '3', score: 55, age: 19 },
  { _id: '4', score: 60, age: 22 },
];

export const STAGES_SHOWN: Case[] = [
  {
    says: 'A bucket holds its lower boundary and not its upper one.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from, { $ }) =>
      from.bucket({
        groupBy: '$price',
        boundaries: [0, 50, 100],
        default: 'other',
        output: { count: $.sum(1), ids: $.push('$_id') },
      }),
    expected: [
      { _id: 0, count: 2, ids: ['1', '3'] },
      { _id: 50, count: 2, ids: ['2', '4'] },
      { _id: 'other', count: 1, ids: ['5'] },
    ],
  },
  {
    says: 'A bucket counts where nothing else is asked.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from) => from.bucket({ groupBy: '$price', boundaries: [0, 20, 201] }),
    expected: [
      { _id: 0, count: 1 },
      { _id: 20, count: 4 },
    ],
  },
  {
    says: 'What fits in no bucket is refused where there is no default.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from) => from.bucket({ groupBy: '$price', boundaries: [0, 50] }),
    expected: refused('no default was specified'),
  },
  {
    says: 'Boundaries rise.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from) => from.bucket({ groupBy: '$price', boundaries: [50, 0] }),
    expected: refused('ascending order'),
  },
  {
    says: 'Boundaries are of one type.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from) => from.bucket({ groupBy: '$price', boundaries: [0, 'x'] }),
    expected: refused('same type'),
  },
  {
    says: 'A default lies outside of the boundaries.',
    source: 'Aggregate.bucket',
    documents: PRICED,
    pipeline: (from) => from.bucket({ groupBy: '$price', boundaries: [0, 50], default: 10 }),
    expected: refused('less than the lowest boundary'),
  },
  {
    says: 'Buckets are made that hold about as much each.',
    source: 'Aggregate.bucketAuto',
    documents: FINE,
    pipeline: (from) => from.bucketAuto({ groupBy: '$price', buckets: 3 }),
    expected: [
      { _id: { min: 10.5, max: 50.3 }, count: 2 },
      { _id: { min: 50.3, max: 200.3 }, count: 2 },
      { _id: { min: 200.3, max: 200.3 }, count: 1 },
    ],
  },
  {
    says: 'Equal values lie in one bucket.',
    source: 'MongoDB manual, $bucketAuto',
    documents: [1, 1, 1, 1, 2].map((n, _id) => ({ _id, n })),
    pipeline: (from, { $ }) =>
      from.bucketAuto({ groupBy: '$n', buckets: 5, output: { ids: $.push('$_id') } }),
    expected: [
      { _id: { min: 1, max: 2 }, ids: [0, 1, 2, 3] },
      { _id: { min: 2, max: 2 }, ids: [4] },
    ],
  },
  {
    says: 'Rounded boundaries are refused.',
    source: 'Aggregate.bucketAuto',
    documents: FINE,
    pipeline: (from) => from.bucketAuto({ groupBy: '$price', buckets: 3, granularity: 'R5' }),
    expected: refused('no $bucketAuto with a granularity'),
  },
  {
    says: 'What is left is counted.',
    source: 'Aggregate.count',
    documents: FINE,
    pipeline: (from, { _ }) => from.match({ price: _.gt(50) }).count('expensiveCount'),
    expected: [{ expensiveCount: 3 }],
  },
  {
    says: 'Nothing left is not counted.',
    source: 'MongoDB manual, $count',
    documents: FINE,
    pipeline: (from, { _ }) => from.match({ price: _.gt(999) }).count('n'),
    expected: [],
  },
  {
    says: 'The first two of what is sorted are left.',
    source: 'Aggregate.limit',
    documents: PRICED,
    pipeline: (from, { _ }) =>
      from
        .match({ price: _.gt(20) })
        .sort({ price: 1 })
        .limit(2),
    expected: [
      { _id: '2', price: 50 },
      { _id: '4', price: 80 },
    ],
  },
  {
    says: 'A limit of none is refused.',
    source: 'MongoDB manual, $limit',
    documents: PRICED,
    pipeline: (from) => from.project({ price: 1 }).limit(0),
    expected: refused('at least 1'),
  },
  {
    says: 'Documents are passed over.',
    source: 'Aggregate.skip',
    documents: AGES,
    pipeline: (from) => from.sort({ _id: 1 }).skip(3),
    expected: [{ _id: '4', score: 60, age: 22 }],
  },
  {
    says: 'A match is by equality.',
    source: 'Aggregate.match',
    documents: AGES,
    pipeline: (from) => from.match({ age: 18 }),
    expected: AGES.slice(0, 2),
  },
  {
    says: 'What matches is grouped.',
    source: 'Aggregate.match',
    documents: AGES,
    pipeline: (from, { _, $ }) => from.match({ score: _.gt(55) }).group({ _id: null, count: $.sum(1) }),
    expected: [{ _id: null, count: 3 }],
  },
  {
    says: 'One of one is drawn.',
    source: 'Aggregate.sample',
    documents: [{ _id: 1 }],
    pipeline: (from) => from.sample({ size: 1 }),
    expected: [{ _id: 1 }],
  },
  {
    says: 'To draw none is refused.',
    source: 'Aggregate.sample',
    documents: [{ _id: 1 }],
    pipeline: (from) => from.sample({ size: 0 }),
    expected: refused('at least 1'),
  },
  {
    says: 'Documents are sorted by two fields.',
    source: 'Aggregate.sort',
    documents: AGES,
    pipeline: (from) => from.sort({ age: -1, score: -1 }),
    expected: ['4', '3', '1', '2'].map((id) => AGES[Number(id) - 1] ?? {}),
  },
  {
    says: 'Groups are sorted by how many they are.',
    source: 'Aggregate.sortByCount',
    documents: [{ c: 'Web' }, { c: 'Web' }, { c: 'Life' }],
    pipeline: (from) => from.sortByCount('$c'),
    expected: [
      { _id: 'Web', count: 2 },
      { _id: 'Life', count: 1 },
    ],
  },
  {
    says: 'Elements of lists are counted.',
    source: 'Aggregate.sortByCount',
    documents: [{ t: ['JavaScript', 'C#'] }, { t: ['Go', 'C#'] }, { t: ['Go', 'Python', 'JavaScript'] }],
    pipeline: (from) => from.unwind('$t').sortByCount('$t'),
    expected: [
      { _id: 'Go', count: 2 },
      { _id: 'C#', count: 2 },
      { _id: 'JavaScript', count: 2 },
      { _id: 'Python', count: 1 },
    ],
    inAnyOrder: true,
  },
];
