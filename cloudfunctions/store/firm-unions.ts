import type { EffectOf } from '#domain/effects';
import type { Provider } from '#domain/firm/firm';
import { CLOCK } from '#domain/kernel/actor';
import { founded } from '#domain/union/founding';
import { momentOf } from '../runtime/moment';
import { providers } from './providers';
import { unions } from './unions';
import { untilCommitted } from './unit-of-work';

/** 企业工会: there as it was decided at the firm, once, whenever it is founded. */
export const foundUnion = ({ kind: _, cause: __, ...union }: EffectOf<'found-union'>): Promise<void> =>
  untilCommitted(async () => {
    const { unionId, parentId, providerId, name, area, admits } = union;
    const [known, parent, firm] = await Promise.all([
      unions.findById(unionId),
      unions.findById(parentId),
      providers.findById(providerId),
    ]);
    const event = firm && answerOf(firm);
    if (known || !event) return [];
    const actor = { ...CLOCK, memberId: event.memberId };
    const moment = {
      ...momentOf(actor, event.requestId, null),
      ...{ now: event.at, digest: event.digest, newId: () => unionId },
    };
    const words = { kind: 'enterprise', name, area, admits, open: true, firmId: providerId } as const;
    const after = founded(words, parent, moment, event.by);
    return [{ collection: 'unions', before: null, after }];
  });

const answerOf = ({ events }: Provider) => events.find(({ action }) => action === 'foundUnion');

/** 建工会: what was approved with the wish, before firms had it themselves, has it from now on. */
export const keepWish = ({ _id, unionWish, effects }: Provider): Promise<void> =>
  untilCommitted(async () => {
    const before = unionWish ? await providers.findById(_id) : null;
    if (!before || before.unionWish) return [];
    return [
      {
        collection: 'providers',
        before,
        after: { ...before, unionWish, effects: { ...before.effects, ...effects } },
      },
    ];
  });
