import * as fc from 'fast-check';
import { ticketPath, UPLOAD_PURPOSES } from '#domain/kernel/upload';

/** JSON Schema as zod writes it for the inputs of contracts: this much and no more. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export type Path = readonly (string | number)[];

export const variantsOf = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? [schema];

/** Words as people write them; the plain ones that every text field lets pass. */
const WORDS = fc.constantFrom(
  '漏水',
  '厨房下水道堵了，水漫出来',
  '三楼 靠窗 12 号',
  'Kitchen sink 2',
  '😀 好的',
);
/** Words that a schema lets pass and nobody means. */
const ODD_WORDS = fc.constantFrom(
  'constructor',
  '__proto__',
  'hasOwnProperty',
  '0',
  '-1',
  'null',
  'NaN',
  '.',
  '$set',
  'a.b',
  '🙂'.repeat(9),
  '好'.repeat(2_000),
  '云南路街道',
  '寿张路社区',
);

/** Ids that exist, ids that belong to somebody else, and ids that name something in every object. */
export interface Known {
  readonly ids: readonly string[];
  /** Around which instants are absurd rather than possible; absent: anything in range is drawn. */
  readonly absurdAround?: number;
}

/** A valid input of this schema, with ids from `known` wherever an id is asked for. */
export function validFrom(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const variants = variantsOf(schema);
  if (variants.length > 1) return fc.oneof(...variants.map((variant) => validFrom(variant, known)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectFrom(schema, known);
    case 'array':
      return arrayFrom(schema, known);
    case 'string':
      return stringFrom(schema, known);
    case 'integer':
      return integerFrom(schema, known);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no value is known for ${JSON.stringify(schema)}`);
  }
}

function objectFrom(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, of]) => [name, validFrom(of, known)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
}

function integerFrom(
  { minimum: min = 0, maximum = 0 }: Schema,
  { absurdAround: now }: Known,
): fc.Arbitrary<number> {
  const drawn = fc.integer({ min, max: Math.min(maximum, 2_000_000_000_000) });
  if (now === undefined) return drawn;
  const steps = [0, 1, 60_000, 3_600_000, 7_200_000, 86_400_000, 14 * 86_400_000, 30 * 86_400_000];
  const near = steps.flatMap((step) => [now - step, now + step, now + 86_400_000 + step]);
  const extremes = [min, min + 1, maximum - 1, maximum, 0, 1, 2, 59, 60, 1_439, ...near];
  return fc.oneof(fc.constantFrom(...extremes.filter((n) => n >= min && n <= maximum)), drawn);
}

/** Absurd: as many as are allowed, and all the same. */
function arrayFrom(schema: Schema, known: Known): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = 3 } = schema;
  const item = validFrom(schema.items ?? {}, known);
  const few = fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 2) });
  if (known.absurdAround === undefined) return few;
  return fc.oneof(few, fc.tuple(item, fc.constantFrom(minItems, Math.min(maxItems, 400))).map(repeated));
}

const repeated = ([one, times]: readonly [unknown, number]): unknown[] =>
  Array.from({ length: times }, () => one);

/** Of everything that has such a form. */
const FORMS = [
  '000000',
  '999999',
  '00000000',
  '13900000000',
  '19999999999',
  '1901-01-01',
  '2000-02-29',
  '2099-12-31',
]
  .concat(['2026-11-17', '2024-02-29', '2000-01', '2099-12', '2026-10', 'a'.repeat(64), '-', '_'])
  .concat([
    'cloud://a/b',
    `cloud://local.local/${'a/'.repeat(90)}b`,
    '37020219800230001X',
    '999999999999999999',
  ]);

const TICKETED = UPLOAD_PURPOSES.map(
  (purpose) => `cloud://local.local/${ticketPath(purpose, '0a'.repeat(16))}`,
);

function stringFrom(schema: Schema, { ids, absurdAround }: Known): fc.Arbitrary<string> {
  const { pattern, maxLength } = schema;
  if (!pattern) {
    const words = absurdAround === undefined ? WORDS : fc.oneof(WORDS, ODD_WORDS);
    const short = words.map(
      (one) => [...one].slice(0, Math.floor((maxLength ?? 4_000) / 2)).join('') || '好好',
    );
    return (schema.minLength ?? 0) > 0 ? short : fc.oneof(short, fc.constant(''));
  }
  const fits = new RegExp(pattern);
  const known = [
    ...ids,
    ...(absurdAround === undefined ? [] : FORMS),
    '13905321234',
    '123456',
    '2026-11',
    '12345678',
    '2026-11-16',
    '37020219800101001X',
    '91350100M000100Y43',
    ...TICKETED,
  ].filter((id) => fits.test(id));
  if (known.length === 0) throw new Error(`nothing known fits ${pattern}`);
  return fc.constantFrom(...known);
}
