import * as fc from 'fast-check';

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
/** Ids that exist, ids that belong to somebody else, and ids that name something in every object. */
export interface Known {
  readonly ids: readonly string[];
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
      return fc.array(validFrom(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2),
      });
    case 'string':
      return stringFrom(schema, known);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 0, 2_000_000_000_000) });
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

function stringFrom({ pattern, maxLength }: Schema, { ids }: Known): fc.Arbitrary<string> {
  if (!pattern) return WORDS.map((words) => words.slice(0, maxLength));
  const fits = new RegExp(pattern);
  const known = [
    ...ids,
    '13905321234',
    '123456',
    '2026-11',
    '12345678',
    '2026-11-16',
    '37020219800101001X',
    '91350100M000100Y43',
    'cloud://local.local/repair/photo-1.jpg',
  ].filter((id) => fits.test(id));
  if (known.length === 0) throw new Error(`nothing known fits ${pattern}`);
  return fc.constantFrom(...known);
}
