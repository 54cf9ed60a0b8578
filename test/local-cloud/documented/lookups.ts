import { type Case, refused } from './case';

const ORDERS = [{ _id: 4, book: 'novel 1', price: 30 }, { _id: 5, book: 'science 1', price: 20 }, { _id: 6 }];
const BOOKS = [
  { _id: 'book1', stock: 10, title: 'novel 1' },
  { _id: 'book3', stock: 30, title: 'science 1' },
  { _id: 'book4', stock: 40, title: 'science 2' },
  { _id: 'book5', stock: 50, title: null },
  { _id: 'book6', stock: '60' },
];
const AUTHORS = [
  { _id: 1, name: 'author 1' },
  { _id: 4, name: 'author 4' },
];
const WRITTEN = [
  { _id: 'book1', authors: ['author 1'] },
  { _id: 'book3', authors: ['author 3', 'author 4'] },
];
const BY_TITLE = { localField: 'book', foreignField: 'title', as: 'bookList' };

export const LOOKUPS: Case[] = [
  {
    says: 'What is equal is looked up, null and nothing alike.',
    source: 'Aggregate.lookup',
    documents: ORDERS,
    others: BOOKS,
    pipeline: (from, { others }) => from.lookup({ from: others, ...BY_TITLE }),
    expected: [
      { ...ORDERS[0], bookList: [BOOKS[0]] },
      { ...ORDERS[1], bookList: [BOOKS[1]] },
      { ...ORDERS[2], bookList: [BOOKS[3], BOOKS[4]] },
    ],
  },
  {
    says: 'An element of a list is looked up.',
    source: 'Aggregate.lookup',
    documents: AUTHORS,
    others: WRITTEN,
    pipeline: (from, { others }) =>
      from.lookup({ from: others, localField: 'name', foreignField: 'authors', as: 'books' }),
    expected: [
      { ...AUTHORS[0], books: [WRITTEN[0]] },
      { ...AUTHORS[1], books: [WRITTEN[1]] },
    ],
  },
  {
    says: 'What was looked up is merged into the document.',
    source: 'Aggregate.lookup',
    documents: ORDERS.slice(0, 2),
    others: BOOKS,
    pipeline: (from, { others, $ }) =>
      from
        .lookup({ from: others, ...BY_TITLE })
        .replaceRoot({ newRoot: $.mergeObjects([$.arrayElemAt(['$bookList', 0]), '$$ROOT']) })
        .project({ bookList: 0 }),
    expected: [
      { _id: 4, title: 'novel 1', stock: 10, book: 'novel 1', price: 30 },
      { _id: 5, title: 'science 1', stock: 30, book: 'science 1', price: 20 },
    ],
  },
  {
    says: 'What is near is refused as a stage.',
    source: 'Aggregate.geoNear',
    documents: [{ _id: 1 }],
    pipeline: (from, { db }) =>
      from.geoNear({ distanceField: 'far', spherical: true, near: new db.Geo.Point(113.3, 23.1) }),
    expected: refused('no stage $geoNear'),
  },
  {
    says: 'A lookup with a pipeline is refused.',
    source: 'Aggregate.lookup',
    documents: ORDERS,
    others: BOOKS,
    pipeline: (from, { others, $ }) => {
      const inner = $.pipeline() as { project(fields: object): { done(): object[] } };
      return from.lookup({
        from: others,
        let: { book: '$book' },
        pipeline: inner.project({ title: 1 }).done(),
        as: 'bookList',
      });
    },
    expected: refused('no $lookup with a pipeline'),
  },
];
