import { countedOf, type SessionCounted, type SignUpsAlike } from '#domain/session/figures';
import { UNIONS_MAX } from '#domain/union/union';
import { command, database } from '../runtime/wechat-world';

/** From one instant until before another, in which sessions begin. */
interface Asked {
  readonly unionIds: readonly string[];
  readonly from: number;
  readonly before: number;
}

type Of = Pick<SignUpsAlike, 'unionId' | 'kind' | 'month'>;
interface HeldOfUnion {
  readonly all: readonly { readonly _id: Of; readonly held: number }[];
}
interface AlikeOfUnion {
  readonly all: readonly (Pick<SignUpsAlike, 'signUps' | 'people'> & {
    readonly _id: Of & Pick<SignUpsAlike, 'state'> & Partial<Pick<SignUpsAlike, 'stars'>>;
  })[];
}

/** 活动的数字: summed up where they lie, by union, kind and month, when somebody asks, for few ask and many come. */
export const sessionFigures = {
  async of(asked: Asked): Promise<SessionCounted[]> {
    const [held, alike] = await Promise.all([heldOf(asked), signUpsOf(asked)]);
    return [...held, ...alike];
  },
};

async function heldOf(asked: Asked): Promise<SessionCounted[]> {
  const { push, sum } = command.aggregate;
  const { list } = await database
    .collection('sessions')
    .aggregate()
    .match({ ...begunIn(asked), heldAt: command.gt(0) })
    .group({ _id: OF, held: sum(1) })
    .group({ _id: '$_id.unionId', all: push('$$ROOT') })
    .limit(UNIONS_MAX)
    .end();
  return (list as HeldOfUnion[]).flatMap(({ all }) =>
    all.map(({ _id: of, held }) => ({ ...of, figures: { held } })),
  );
}

async function signUpsOf(asked: Asked): Promise<SessionCounted[]> {
  const { push, sum } = command.aggregate;
  const { list } = await database
    .collection('sign_ups')
    .aggregate()
    .match({ ...begunIn(asked), state: command.in(['came', 'missed', 'over']) })
    .group({
      _id: { ...OF, state: '$state', stars: '$evaluation.stars' },
      signUps: sum(1),
      people: sum('$size'),
    })
    .group({ _id: '$_id.unionId', all: push('$$ROOT') })
    .limit(UNIONS_MAX)
    .end();
  return (list as AlikeOfUnion[]).flatMap(({ all }) =>
    all.map(({ _id: { stars = null, ...of }, ...sums }) => countedOf({ ...of, stars, ...sums })),
  );
}

const OF = { unionId: '$unionId', kind: '$kind', month: '$month' } as const;
const begunIn = ({ unionIds, from, before }: Asked) => ({
  unionId: command.in([...unionIds]),
  from: command.gte(from).and(command.lt(before)),
});
