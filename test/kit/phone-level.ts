import { type Node, parse } from 'acorn';

// What the oldest phone reads, as package.json declares it: Chrome 66 and iOS 12. Syntax cannot be added to an engine; calls can, and
// WeChat's base library brings some (core-js 3, since 2.16.1: `flat`, `flatMap`, `Object.fromEntries`). Those are no trouble here.

/** Of ES2019 both engines have all the syntax there is: a `catch` without a name. Of ES2020 they have none of what is new. */
const YEAR = 2019;

/** Methods by their name alone: whose they are, minified code does not say. The first version of Safari on iOS that has them. */
const METHODS: Readonly<Record<string, string>> = {
  at: '15.4',
  findLast: '15.4',
  findLastIndex: '15.4',
  toReversed: '16',
  toSorted: '16',
  toSpliced: '16',
  replaceAll: '13.4',
  matchAll: '13',
  toWellFormed: '16.4',
  // There is no Intl on Android.
  toLocaleString: 'Intl',
  toLocaleDateString: 'Intl',
  toLocaleTimeString: 'Intl',
};

const STATICS: Readonly<Record<string, string>> = {
  'Object.hasOwn': '15.4',
  'Object.groupBy': '17.4',
  'Map.groupBy': '17.4',
  'Array.fromAsync': '16.4',
  'Promise.allSettled': '13',
  'Promise.any': '14',
  'Promise.withResolvers': '17.4',
};

/** Of these, what a file asks for by `typeof` before it uses it is no trouble. */
const GLOBALS: Readonly<Record<string, string>> = {
  globalThis: '12.2',
  queueMicrotask: '12.2',
  structuredClone: '15.4',
  BigInt: '14',
  WeakRef: '14.5',
  FinalizationRegistry: '14.5',
  AggregateError: '14',
  // A browser has these; WeChat's engine of the logic layer has not.
  AbortController: 'a browser',
  AbortSignal: 'a browser',
  TextEncoder: 'a browser',
  TextDecoder: 'a browser',
  requestIdleCallback: 'a browser',
  fetch: 'a browser',
  Intl: 'Intl',
};

const LOOKS_BEHIND = /\(\?<[=!]/;

type Part = Node & { readonly [name: string]: unknown };

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const children = (part: Part): Part[] =>
  Object.values(part)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isPart);

const nameOf = (part: unknown): string =>
  isPart(part) && part.type === 'Identifier' ? String(part.name) : '';

/** `a.b` as two names; '' for what is computed. */
const memberOf = (part: unknown): { of: string; name: string } | null =>
  isPart(part) && part.type === 'MemberExpression' && part.computed === false
    ? { of: nameOf(part.object), name: nameOf(part.property) }
    : null;

/** Names in places where they are no reference to something global. */
const notReferred = (part: Part): readonly unknown[] => {
  if (part.type === 'MemberExpression' && part.computed === false) return [part.property];
  if (part.type === 'Property' && part.computed === false && part.shorthand === false) return [part.key];
  if (part.type === 'MethodDefinition' && part.computed === false) return [part.key];
  return part.type === 'UnaryExpression' && part.operator === 'typeof' ? [part.argument] : [];
};

interface Found {
  readonly at: number;
  readonly what: string;
}

interface Seen {
  readonly found: Found[];
  /** Names that the file declares itself, anywhere. */
  readonly own: Set<string>;
  /** Names that it asks for by `typeof`. */
  readonly asked: Set<string>;
}

function look(part: Part, seen: Seen): void {
  for (const what of troubleOf(part)) seen.found.push({ at: part.start, what });
  if (part.type === 'UnaryExpression' && part.operator === 'typeof') seen.asked.add(nameOf(part.argument));
  for (const name of declaredBy(part)) seen.own.add(name);
  const skipped = notReferred(part);
  for (const child of children(part)) if (!skipped.includes(child)) look(child, seen);
  for (const child of skipped) if (isPart(child) && child.type !== 'Identifier') look(child, seen);
}

const declaredBy = (part: Part): string[] => {
  if (part.type === 'VariableDeclarator' || part.type === 'ClassDeclaration') return [nameOf(part.id)];
  const params = Array.isArray(part.params) ? part.params.map(nameOf) : [];
  return /Function/.test(part.type) ? [nameOf(part.id), ...params] : [];
};

function troubleOf(part: Part): string[] {
  if (part.type === 'CallExpression') return calls(part);
  if (part.type === 'Literal' && isPart(part) && part.regex)
    return LOOKS_BEHIND.test(String(part.raw)) ? ['a regular expression that looks behind (iOS 16.4)'] : [];
  const name = part.type === 'Identifier' ? nameOf(part) : '';
  return Object.hasOwn(GLOBALS, name) ? [`${name} (${GLOBALS[name]})`] : [];
}

function calls(part: Part): string[] {
  const member = memberOf(part.callee);
  if (!member) return [];
  const whole = `${member.of}.${member.name}`;
  if (Object.hasOwn(STATICS, whole)) return [`${whole} (iOS ${STATICS[whole]})`];
  return Object.hasOwn(METHODS, member.name) ? [`.${member.name}() (iOS ${METHODS[member.name]})`] : [];
}

/** Everything in a built file that the oldest phone cannot read or does not have, with its place. */
export function newerThanPhones(file: string, code: string): string[] {
  const place = (at: number) =>
    `${file}:${code.slice(0, at).split('\n').length}:${at - code.lastIndexOf('\n', at - 1)}`;
  const around = (at: number) => code.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');
  try {
    const seen: Seen = { found: [], own: new Set(), asked: new Set() };
    const tree: unknown = parse(code, { ecmaVersion: YEAR, allowReturnOutsideFunction: true });
    if (isPart(tree)) look(tree, seen);
    return seen.found
      .filter(({ what }) => {
        const name = what.split(' ')[0] ?? '';
        return !seen.own.has(name) && !seen.asked.has(name);
      })
      .map(({ at, what }) => `${place(at)} ${what}: ${around(at)}`);
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
    const at = Number(error.pos);
    return [`${place(at)} newer syntax than ES${YEAR}, or none: ${around(at)}`];
  }
}
