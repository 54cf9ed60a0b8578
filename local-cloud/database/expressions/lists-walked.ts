// Operators that reckon with each element of a list in its turn.

import { badRequest } from '../refusal';
import { isNullish } from '../values';
import { isTrue, type Operators } from './expression';
import { listOf } from './lists';
import { parametersOf, variableOf } from './parameters';

export const LISTS_WALKED: Operators = {
  // A limit came with MongoDB 5.2.
  $filter: (operand, compile, name) => {
    const sent = parametersOf(operand, name, { needed: ['input', 'cond'], optional: ['as'] });
    const as = 'as' in sent ? variableOf(sent.as, name) : 'this';
    const [input, cond] = [compile(sent.input), compile(sent.cond, [as])];
    return (scope) => {
      const list = input(scope);
      if (isNullish(list)) return null;
      const holding = (item: unknown) => ({ ...scope, variables: { ...scope.variables, [as]: item } });
      return listOf(list, name).filter((item) => isTrue(cond(holding(item))));
    };
  },
  $map: (operand, compile, name) => {
    const sent = parametersOf(operand, name, { needed: ['input', 'in'], optional: ['as'] });
    const as = 'as' in sent ? variableOf(sent.as, name) : 'this';
    const [input, each] = [compile(sent.input), compile(sent.in, [as])];
    return (scope) => {
      const list = input(scope);
      if (isNullish(list)) return null;
      const holding = (item: unknown) => ({ ...scope, variables: { ...scope.variables, [as]: item } });
      return listOf(list, name).map((item) => each(holding(item)) ?? null);
    };
  },
  $reduce: (operand, compile, name) => {
    const sent = parametersOf(operand, name, { needed: ['input', 'initialValue', 'in'] });
    const [input, initial] = [compile(sent.input), compile(sent.initialValue)];
    const next = compile(sent.in, ['this', 'value']);
    return (scope) => {
      const list = input(scope);
      if (isNullish(list)) return null;
      return listOf(list, name).reduce(
        (value, item) => next({ ...scope, variables: { ...scope.variables, this: item, value } }),
        initial(scope),
      );
    };
  },
  $zip: (operand, compile, name) => {
    const sent = parametersOf(operand, name, {
      needed: ['inputs'],
      optional: ['useLongestLength', 'defaults'],
    });
    const { longest, fill } = zipOptions(sent);
    const inputs = listOf(sent.inputs, `${name}'s inputs`).map((each) => compile(each));
    const instead = fill?.map((each) => compile(each));
    return (scope) => {
      const lists = inputs.map((each) => each(scope));
      if (lists.some(isNullish)) return null;
      const lengths = lists.map((list) => listOf(list, name).length);
      const length = lists.length === 0 ? 0 : longest ? Math.max(...lengths) : Math.min(...lengths);
      return Array.from({ length }, (_, at) =>
        lists.map((list, of) => (list as unknown[])[at] ?? instead?.[of]?.(scope) ?? null),
      );
    };
  },
};

function zipOptions(sent: Record<string, unknown>): { longest: boolean; fill?: unknown[] } {
  const { inputs, useLongestLength: longest = false, defaults } = sent;
  if (typeof longest !== 'boolean') throw badRequest('useLongestLength must be a bool');
  if (defaults === undefined) return { longest };
  const fill = listOf(defaults, "$zip's defaults");
  if (!longest) throw badRequest('cannot specify defaults unless useLongestLength is true');
  if (fill.length !== listOf(inputs, "$zip's inputs").length)
    throw badRequest('defaults and inputs must have the same length');
  return { longest, fill };
}
