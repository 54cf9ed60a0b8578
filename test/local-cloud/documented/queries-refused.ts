import type { Doc } from '../sdk';
import { type Case, refused, type Tools } from './case';

function refusing(source: string, says: string, where: (tools: Tools) => Doc, words: string): Case {
  return { says, source, documents: [{ _id: 1, v: 1 }], where, expected: refused(words) };
}

export const QUERIES_REFUSED: Case[] = [
  {
    says: 'Fields shown and fields hidden are refused together.',
    source: 'MongoDB manual, projection',
    documents: [{ _id: 1, a: 1 }],
    field: () => ({ a: true, b: false }),
    expected: refused('mix of inclusion and exclusion'),
  },
  refusing(
    'Command.geoNear',
    'What is near is refused.',
    ({ _, db }) => ({ v: _.geoNear({ geometry: new db.Geo.Point(120, 36) }) }),
    'no geo queries ($nearSphere',
  ),
  refusing(
    'Command.geoWithin',
    'What lies within is refused.',
    ({ _, db }) => ({ v: _.geoWithin({ centerSphere: [new db.Geo.Point(120, 36), 0.1] }) }),
    'no geo queries ($geoWithin',
  ),
  refusing(
    'Command.geoIntersects',
    'What crosses is refused.',
    ({ _, db }) => ({ v: _.geoIntersects({ geometry: new db.Geo.Point(120, 36) }) }),
    'no geo queries ($geoIntersects',
  ),
  refusing(
    'Command.jsonSchema',
    'A schema is refused.',
    ({ _ }) => _.jsonSchema({ required: ['v'] }),
    'no $jsonSchema',
  ),
  refusing(
    'MongoDB manual, $text',
    'A search for words is refused.',
    ({ _ }) => _.text({ search: 'words' }),
    'no $search',
  ),
  refusing(
    'MongoDB manual, $size',
    'A size of a half is refused.',
    ({ _ }) => ({ v: _.size(0.5) }),
    '$size must be a whole number',
  ),
  refusing(
    'MongoDB manual, $mod',
    'A division by zero is refused.',
    ({ _ }) => ({ v: _.mod(0, 1) }),
    'divisor cannot be 0',
  ),
  refusing(
    'MongoDB manual, $in',
    'An operator among values is refused.',
    () => ({ v: { $in: [{ $gt: 1 }] } }),
    'cannot nest $ under $in',
  ),
  refusing(
    'MongoDB manual, $expr',
    'An unknown operator in a comparison of fields is refused.',
    ({ _ }) => _.expr({ $foo: 1 }),
    "Unrecognized expression '$foo'",
  ),
];
