import ts from 'typescript';

/** A change of the source that a good test would notice. */
export interface Mutation {
  readonly node: ts.Node;
  /** What stands there instead; of an expression another one, of a statement another one or nothing. */
  readonly instead: string;
  readonly what: string;
}

const SWAPS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** All that may be changed at one place. Loops keep their conditions: one that never ends would stop the measurement. */
export function mutationsAt(node: ts.Node): readonly Mutation[] {
  if (isLoopHead(node)) return [];
  return [
    ...operator(node),
    ...condition(node),
    ...negation(node),
    ...constant(node),
    ...element(node),
    ...callOfItsOwn(node),
  ];
}

/** The head of a loop, or the left side of an assignment that takes a list apart. */
function isLoopHead(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForStatement(parent)) return parent.statement !== node;
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return parent.expression === node;
  return ts.isBinaryExpression(parent) && parent.left === node && ts.isArrayLiteralExpression(node);
}

function operator(node: ts.Node): Mutation[] {
  if (!ts.isBinaryExpression(node)) return [];
  const swapped = SWAPS.get(node.operatorToken.kind);
  if (!swapped || isAboutText(node)) return [];
  const [left, right] = [node.left.getText(), node.right.getText()];
  // A side that is an arrow or a comma would not stand without its own brackets.
  const instead = `(${left}) ${swapped} (${right})`;
  return [{ node, instead, what: `${node.operatorToken.getText()} became ${swapped}` }];
}

/** Joining texts: a minus between them says nothing about a rule. */
const isAboutText = (node: ts.BinaryExpression): boolean =>
  [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side)) &&
  node.operatorToken.kind === ts.SyntaxKind.PlusToken;

function condition(node: ts.Node): Mutation[] {
  if (ts.isIfStatement(node)) {
    return [
      { node: node.expression, instead: 'false', what: `the look at ${short(node.expression)} was left out` },
    ];
  }
  if (!ts.isConditionalExpression(node)) return [];
  return [
    { node, instead: `(${node.whenTrue.getText()})`, what: `${short(node.condition)} was taken for true` },
    { node, instead: `(${node.whenFalse.getText()})`, what: `${short(node.condition)} was taken for false` },
  ];
}

function negation(node: ts.Node): Mutation[] {
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.ExclamationToken) return [];
  return [
    { node, instead: `(${node.operand.getText()})`, what: `the not of ${short(node.operand)} was left out` },
  ];
}

function constant(node: ts.Node): Mutation[] {
  if (ts.isNumericLiteral(node) && !isName(node))
    return [{ node, instead: `(${node.getText()} + 1)`, what: `${node.getText()} became one more` }];
  const flipped = { [ts.SyntaxKind.TrueKeyword]: 'false', [ts.SyntaxKind.FalseKeyword]: 'true' }[
    node.kind as number
  ];
  if (flipped && !isName(node))
    return [{ node, instead: flipped, what: `${node.getText()} became ${flipped}` }];
  return [];
}

/** `{ 1: … }` is a name, not a number that somebody reckons with. */
const isName = (node: ts.Node): boolean =>
  ts.isLiteralTypeNode(node.parent) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/** One of a list is left out: a state of a row, a party, an effect, a notice. */
function element(node: ts.Node): Mutation[] {
  if (!ts.isArrayLiteralExpression(node)) return [];
  return node.elements.map((left) => ({
    node,
    instead: `[${node.elements
      .filter((one) => one !== left)
      .map((one) => one.getText())
      .join(', ')}]`,
    what: `${short(left)} was left out of a list`,
  }));
}

/** A call for its effect alone is not made. */
function callOfItsOwn(node: ts.Node): Mutation[] {
  if (!ts.isExpressionStatement(node)) return [];
  const called = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
  if (!ts.isCallExpression(called) || called.expression.kind === ts.SyntaxKind.SuperKeyword) return [];
  return [{ node, instead: '', what: `${short(called)} was not called` }];
}

const short = (node: ts.Node): string => {
  const words = node.getText().replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
};
