import ts from 'typescript';
import { type Mutation, mutationsAt } from './operators';

export interface Mutant {
  /** Counts from 1; 0 is the program as it is. */
  readonly id: number;
  readonly file: string;
  /** Which of all mutants of the file it is, from 0. */
  readonly nth: number;
  readonly line: number;
  readonly what: string;
}

/** How many mutants a source has. */
export const countMutants = (file: string, source: string): number =>
  [...mutationsIn(parsed(file, source))].length;

/**
 * The source with some of its mutants in it, each asleep until `on(id)` says otherwise, and what they are. `idOf` tells
 * the id of the nth mutant of the file, or nothing where it is left out.
 */
export function instrument(
  file: string,
  source: string,
  idOf: (nth: number) => number | undefined,
  switchPath: string,
): { readonly text: string; readonly mutants: readonly Mutant[] } {
  const tree = parsed(file, source);
  const byNode = new Map<ts.Node, { readonly id: number; readonly mutation: Mutation }[]>();
  const mutants: Mutant[] = [];
  for (const [nth, mutation] of [...mutationsIn(tree)].entries()) {
    const id = idOf(nth);
    if (id === undefined) continue;
    byNode.set(mutation.node, [...(byNode.get(mutation.node) ?? []), { id, mutation }]);
    const { line } = tree.getLineAndCharacterOfPosition(mutation.node.getStart());
    mutants.push({ id, file, nth, line: line + 1, what: mutation.what });
  }
  const written = write(tree, (node, inner) =>
    (byNode.get(node) ?? []).reduce(
      (text, { id, mutation }) => withSwitch(node, id, mutation.instead, text),
      inner,
    ),
  );
  return { text: `import { on as $on } from '${switchPath}';\n${written}`, mutants };
}

const parsed = (file: string, source: string): ts.SourceFile =>
  ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);

function* mutationsIn(node: ts.Node): Generator<Mutation> {
  if (isForTypesAlone(node)) return;
  if (!ts.isSourceFile(node)) yield* mutationsAt(node);
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* mutationsIn(child);
}

/** Imports, interfaces and types do nothing when the program runs. */
const isForTypesAlone = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeNode(node);

/** The text of a node, in which each node was rewritten after all that lies within it. */
function write(node: ts.Node, rewrite: (node: ts.Node, inner: string) => string): string {
  const from = ts.isSourceFile(node) ? 0 : node.getStart();
  const whole = node.getSourceFile().text;
  let text = '';
  let at = from;
  ts.forEachChild(node, (child) => {
    if (child.getEnd() <= child.getStart()) return;
    text += whole.slice(at, child.getStart()) + write(child, rewrite);
    at = child.getEnd();
  });
  return rewrite(node, text + whole.slice(at, node.getEnd()));
}

const withSwitch = (node: ts.Node, id: number, instead: string, inner: string): string =>
  ts.isExpressionStatement(node)
    ? `if ($on(${id})) {} else { ${inner} }`
    : `($on(${id}) ? ${instead} : (${inner}))`;
