import { type Path, type Schema, variantsOf } from './from-schema';

/** A valid input with one thing wrong in it. */
export interface Spoiled {
  /** What is wrong, for the message of a failing test. */
  readonly how: string;
  /** Which field the answer has to name, dotted; '' is the input itself. */
  readonly field: string;
  readonly input: unknown;
}

/** Names that every object has, and that no contract knows. */
const STRANGE_KEYS = [
  'price',
  'role',
  'openid',
  'memberId',
  '$where',
  'constructor',
  'toString',
  '__proto__',
];
const HUGE = 1e308;
/** Deeper than anybody writes by hand. */
const NESTED: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);

/** Every way in which this valid input can be spoilt at one place, by what its schema forbids. */
export function* spoilings(schema: Schema, input: unknown): Generator<Spoiled> {
  for (const place of placesIn(schema, input, [])) {
    for (const [how, bad] of badValues(place)) {
      yield { how, field: place.path.join('.'), input: replaced(input, place.path, bad) };
    }
    if (place.of.type === 'object') yield* spoiltObject(place, input);
  }
}

interface Place {
  readonly path: Path;
  /** The variant of the schema that the value follows. */
  readonly of: Schema;
  readonly nullable: boolean;
  readonly value: unknown;
}

function* placesIn(schema: Schema, value: unknown, path: Path): Generator<Place> {
  const variants = variantsOf(schema);
  const of = variants.find((variant) => follows(variant, value)) ?? schema;
  yield { path, of, value, nullable: variants.some(({ type }) => type === 'null') };
  for (const [name, field] of Object.entries(of.properties ?? {})) {
    const inside = (value as Record<string, unknown>)[name];
    if (inside !== undefined) yield* placesIn(field, inside, [...path, name]);
  }
  if (of.type === 'array' && Array.isArray(value) && value.length > 0) {
    yield* placesIn(of.items ?? {}, value[0], [...path, 0]);
  }
}

function follows({ type, properties }: Schema, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type !== 'object') return value !== null && typeof value !== 'object' ? true : Array.isArray(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(properties ?? {}).every(
    ([name, field]) => field.const === undefined || field.const === (value as Record<string, unknown>)[name],
  );
}

type Bad = readonly [how: string, value: unknown];

function badValues(place: Place): Bad[] {
  const common: Bad[] = [['nested 500 deep', NESTED]];
  if (!place.nullable) common.push(['null', null]);
  return [...(place.of.type === 'array' ? [] : common), ...ownBadValues(place)];
}

function ownBadValues({ of, value }: Place): Bad[] {
  if (of.const !== undefined || of.enum) return badChoices();
  switch (of.type) {
    case 'string':
      return badStrings(of);
    case 'integer':
      return badIntegers(of);
    case 'boolean':
      return [
        ['a word for a yes', 'true'],
        ['a number for a yes', 1],
        ['an object for a yes', {}],
      ];
    case 'array':
      return badArrays(of, value);
    case 'object':
      return [
        ['a list instead of an object', [value]],
        ['text instead of an object', JSON.stringify(value)],
        ['a number instead of an object', 7],
      ];
    default:
      return [];
  }
}

const badChoices = (): Bad[] => [
  ['an unknown choice', 'nonsense'],
  ['a choice that every object has', 'constructor'],
  ['a prototype as a choice', '__proto__'],
  ['a number as a choice', 0],
  ['a list as a choice', []],
];

const DAYS_OF_NO_CALENDAR = ['2027-13-45', '2026-02-30', '2026-10-99', '2025-02-29', '0000-00-00'];

function badStrings({ pattern, maxLength = 4_000, minLength = 0 }: Schema): Bad[] {
  const bad: Bad[] = [
    ['a number instead of text', 12],
    ['a yes instead of text', true],
    ['a list instead of text', ['x']],
    ['a query instead of text', { $gt: '' }],
    ['text that is too long', 'a'.repeat(maxLength + 1)],
  ];
  if (pattern)
    bad.push(['a dotted path', '../../etc/passwd'], ['a line break', 'liu\nhome'], ['quotes', `' or "1"="1`]);
  if (pattern || minLength > 0) bad.push(['empty text', '']);
  if (pattern && new RegExp(pattern).test('2026-02-30') && !new RegExp(pattern).test('2026-0230'))
    bad.push(...DAYS_OF_NO_CALENDAR.map((day): Bad => ['a day that is in no calendar', day]));
  return bad;
}

function badIntegers({ minimum = 0, maximum = 0 }: Schema): Bad[] {
  return [
    ['digits as text', String(minimum)],
    ['NaN as text', 'NaN'],
    ['Infinity as text', 'Infinity'],
    ['a yes instead of a number', true],
    ['a list instead of a number', [minimum]],
    ['below the least', minimum - 1],
    ['negative', -1],
    ['minus huge', -HUGE],
    ['a fraction', minimum + 0.5],
    ['above the most', maximum + 1],
    ['huge', HUGE],
  ];
}

function badArrays({ minItems = 0, maxItems = 0 }: Schema, value: unknown): Bad[] {
  const [first] = Array.isArray(value) ? value : [];
  const bad: Bad[] = [
    ['null instead of a list', null],
    ['text instead of a list', 'x'],
    ['an object instead of a list', { length: 1 }],
  ];
  if (first !== undefined)
    bad.push(['a list that is too long', Array.from({ length: maxItems + 1 }, () => first)]);
  if (minItems > 0) bad.push(['an empty list', []]);
  return bad;
}

function* spoiltObject({ path, of, value }: Place, input: unknown): Generator<Spoiled> {
  const object = value as Record<string, unknown>;
  for (const name of of.required ?? []) {
    const { [name]: _left, ...rest } = object;
    yield { how: 'missing', field: [...path, name].join('.'), input: replaced(input, path, rest) };
  }
  for (const name of STRANGE_KEYS) {
    yield {
      how: 'a field that nobody asked for',
      field: [...path, name].join('.'),
      input: replaced(input, path, withOwn(object, name)),
    };
  }
}

/** Also for `__proto__`, which can only become an own field by parsing. */
function withOwn(object: Record<string, unknown>, name: string): unknown {
  const extra: object = JSON.parse(`{${JSON.stringify(name)}: {"role": "staff"}}`);
  return Object.defineProperties({ ...object }, Object.getOwnPropertyDescriptors(extra));
}

function replaced(input: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((item, i) => (i === step ? replaced(item, rest, value) : item));
  const object = input as Record<string, unknown>;
  return { ...object, [step]: replaced(object[step], rest, value) };
}
