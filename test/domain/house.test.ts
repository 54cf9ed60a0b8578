import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// What a reader can hold in mind: short files, short functions, and types that are believed for a reason.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE_MAX = 200;
const FUNCTION = { median: 4, p99: 40, max: 60 };
const DOMAIN_CASTS_MAX = 10;

interface Measured {
  readonly files: { readonly at: string; readonly lines: number }[];
  readonly functions: { readonly at: string; readonly lines: number }[];
  readonly anys: string[];
  readonly casts: string[];
}

/** One file, with all that is measured of it. A cast is `as X`, but for `as const`. */
function measure(into: Measured, path: string, text: string): void {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const look = (node: ts.Node): void => {
    const [from, to] = [lineOf(node.getStart(source)), lineOf(node.getEnd())];
    const at = `${path}:${from}`;
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      into.functions.push({ at, lines: to - from + 1 });
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) into.anys.push(at);
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) into.casts.push(at);
    ts.forEachChild(node, look);
  };
  look(source);
  into.files.push({ at: path, lines: lineOf(text.trimEnd().length) });
}

const nothing = (): Measured => ({ files: [], functions: [], anys: [], casts: [] });

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => join(ROOT, folder, name));

const house = nothing();
for (const path of [...sourcesIn('src'), ...sourcesIn('cloudfunctions')]) {
  measure(house, relative(ROOT, path), readFileSync(path, 'utf8'));
}

const longest = (places: readonly { readonly at: string; readonly lines: number }[], max: number): string[] =>
  places
    .filter(({ lines }) => lines > max)
    .sort((a, b) => b.lines - a.lines)
    .map(({ at, lines }) => `${at}: ${lines} lines`);

const lengths = house.functions.map(({ lines }) => lines).sort((a, b) => a - b);
const atShare = (share: number): number => lengths[Math.floor(share * lengths.length)] ?? 0;

describe('The house', () => {
  test(`has no file of more than ${FILE_MAX} lines`, () => {
    expect(longest(house.files, FILE_MAX)).toEqual([]);
  });

  test(`has no function of more than ${FUNCTION.max} lines`, () => {
    expect(longest(house.functions, FUNCTION.max)).toEqual([]);
  });

  test(`has one function in a hundred of more than ${FUNCTION.p99} lines, and half of at most ${FUNCTION.median}`, () => {
    expect(atShare(0.5)).toBeLessThanOrEqual(FUNCTION.median);
    const long = longest(house.functions, FUNCTION.p99);
    expect(atShare(0.99), `shorten a few of them:\n${long.join('\n')}`).toBeLessThanOrEqual(FUNCTION.p99);
  });

  test('says `any` nowhere', () => {
    expect(house.anys).toEqual([]);
  });

  test(`believes a type by a cast in at most ${DOMAIN_CASTS_MAX} places of the domain`, () => {
    const casts = house.casts.filter((at) => at.startsWith('src/domain/'));
    expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(DOMAIN_CASTS_MAX);
  });

  test('is measured: a file, its functions, `any` and casts are seen', () => {
    const seen = nothing();
    const text =
      'const a = (b: any) => b as string;\nconst c = [1] as const;\nfunction d() {\n  return a(c);\n}\n';
    measure(seen, 'x.ts', text);
    expect(seen).toEqual({
      files: [{ at: 'x.ts', lines: 5 }],
      functions: [
        { at: 'x.ts:1', lines: 1 },
        { at: 'x.ts:3', lines: 3 },
      ],
      anys: ['x.ts:1'],
      casts: ['x.ts:1'],
    });
  });
});
