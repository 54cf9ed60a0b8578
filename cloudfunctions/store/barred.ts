import type { Provider } from '#domain/firm/firm';
import { fingerprint } from '../runtime/seal';
import { command } from '../runtime/wechat-world';
import type { Change, Versioned } from './commit';
import { find, findById } from './documents';

/**
 * 不得再入驻: representatives and credit codes of firms that were made to leave, by fingerprint. Each remembers which
 * firms it was for; one whose expulsion was overturned counts no more.
 */
interface Bar extends Versioned {
  readonly firms: readonly string[];
}

const keysOf = ({ representativeKey, creditCode }: Provider): string[] =>
  [representativeKey, fingerprint(creditCode)].filter((key) => key !== '');

async function holdsAny(keys: readonly string[]): Promise<boolean> {
  const found = await find<Bar>('barred', { where: { _id: command.in(keys) }, limit: keys.length });
  return found.some(({ firms }) => firms.length > 0);
}

export const barred = {
  holds: (key: string): Promise<boolean> => holdsAny([key]),

  /** The representative, or the licence. */
  holdsOf: (idKey: string | null, creditCode: string): Promise<boolean> =>
    holdsAny([idKey ?? 'none', fingerprint(creditCode)]),

  /** What has to be committed together with the step that makes a firm leave, or that takes this back. */
  following: async (before: Provider, after: Provider): Promise<Change[]> => {
    const [was, is] = [before.standing === 'expelled', after.standing === 'expelled'];
    if (was === is) return [];
    const found = await Promise.all(
      keysOf(after).map(async (key) => ({ key, bar: await findById<Bar>('barred', key) })),
    );
    return found.map(({ key, bar }) => {
      const others = (bar?.firms ?? []).filter((id) => id !== after._id);
      const firms = is ? [...others, after._id] : others;
      return { collection: 'barred', before: bar, after: { _id: key, version: bar?.version ?? 0, firms } };
    });
  },
};
