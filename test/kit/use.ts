import { NOTHING, plus, type Use } from '../../config/cost/measured';
import type { Invocation } from '../../local-cloud/invocations';

const WRITES = ['add', 'set', 'update', 'remove'];
const READS = ['get', 'count', 'aggregate'];

/** What these calls of functions asked of the environment. */
export const countedUse = (invocations: readonly Invocation[]): Use =>
  invocations.reduce<Use>((sum, { ops }) => {
    const count = (kinds: readonly string[]) => ops.filter(({ op }) => kinds.includes(op)).length;
    return plus(sum, { calls: 1, reads: count(READS), writes: count(WRITES) });
  }, NOTHING);
