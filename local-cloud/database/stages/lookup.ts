import { isPlainObject } from '../document';
import { matcher } from '../matching';
import { badRequest } from '../refusal';
import { checkOptions, type Fetch, objectOf, type Stage } from './stage';

/** One query for all local values, so that the other collection's index is used. */
export function lookup(operand: unknown, fetch: Fetch): Stage {
  const sent = objectOf(operand, '$lookup');
  if ('pipeline' in sent || 'let' in sent) throw badRequest('the local cloud has no $lookup with a pipeline');
  checkOptions(sent, '$lookup', ['from', 'localField', 'foreignField', 'as']);
  const [from, localField, foreignField, as] = ['from', 'localField', 'foreignField', 'as'].map((key) => {
    const value = sent[key];
    if (typeof value === 'string' && value !== '') return value;
    throw badRequest(`$lookup argument '${key}' must be a string`);
  }) as [string, string, string, string];
  return (docs) => {
    const local = docs.map((doc) => valuesAt(doc, localField.split('.')));
    const values = [...new Set(local.flat())];
    const filter = { [foreignField]: { $in: values } };
    const foreign = values.length > 0 ? fetch({ collection: from, filter }).map(({ doc }) => doc) : [];
    return docs.map((doc, place) => {
      const wanted = matcher({ [foreignField]: { $in: local[place] ?? [] } });
      return { ...doc, [as]: foreign.filter(wanted) };
    });
  };
}

/** Through lists on the way, as MongoDB goes; null where the path leads to nothing, but nothing of an empty list. */
function valuesAt(holder: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(holder)) return holder.flatMap((one) => valuesAt(one, [name ?? '', ...rest]));
  const value = isPlainObject(holder) ? holder[name ?? ''] : undefined;
  if (rest.length > 0) return Array.isArray(value) || isPlainObject(value) ? valuesAt(value, rest) : [null];
  return Array.isArray(value) ? value : [value ?? null];
}
