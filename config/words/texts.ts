import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A text that can reach a screen or a phone: `{}` for what is put in, `{instant}` where that begins with a day. */
export interface Text {
  readonly at: string;
  readonly words: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HAN = /\p{Script=Han}/u;
/** These begin with 今天, 周三, 3月5日. */
const INSTANT = /^say(Instant|Window|Day|DayAndClock|Minute|Slot)$/;

/** Parts of words that are looked for in what somebody typed, and the parts of the house, shown to developers. */
const NOT_SHOWN = ['src/domain/kernel/door.ts', 'src/domain/search/asked.ts', 'src/pages/gallery/'];

const stands = (expression: ts.Expression): string =>
  ts.isCallExpression(expression) &&
  ts.isIdentifier(expression.expression) &&
  INSTANT.test(expression.expression.text)
    ? '{instant}'
    : '{}';

const inTemplate = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ expression, literal }) => stands(expression) + literal.text).join('');

/** The words between two tags are one text, over the ends of lines. */
function inJsx(node: ts.JsxElement | ts.JsxFragment): string {
  const part = (child: ts.JsxChild): string => {
    if (ts.isJsxText(child)) return child.text.replace(/\s*\n\s*/g, '');
    return ts.isJsxExpression(child) && child.expression ? stands(child.expression) : '\n';
  };
  return node.children.some((child) => ts.isJsxText(child) && HAN.test(child.text))
    ? node.children.map(part).join('')
    : '';
}

function wordsOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return inTemplate(node);
  return ts.isJsxElement(node) || ts.isJsxFragment(node) ? inJsx(node) : '';
}

/** All Chinese texts of one file; comments and patterns are none. */
export function textsIn(path: string, source: string): Text[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const look = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (HAN.test(words)) {
      found.push({
        at: `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
        words,
      });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Of the program and of its demo district. */
export const allTexts = (): Text[] =>
  ['src', 'cloudfunctions', 'demo'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
      .filter((path) => !NOT_SHOWN.some((hidden) => path.startsWith(hidden)))
      .flatMap((path) => textsIn(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
