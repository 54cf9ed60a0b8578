import { type Outcome, recounted, recountsFrom, totalsAt } from '#domain/standing/counting';
import type { Ladder } from '#domain/standing/ladder';
import type { Dump, Recounted } from '../recount';

type Written = Outcome & { readonly providerId: string; readonly struckAt?: number };

/** 信誉: each firm's ladder against everything that was ever written down about its orders. */
export function recountStandings(dump: Dump, now = Date.now()): Recounted {
  const ladders = (dump.standings ?? []) as readonly Ladder[];
  const written = (dump.outcomes ?? []) as readonly Written[];
  const wrong = ladders.flatMap((kept) => {
    const from = recountsFrom(kept, now);
    const since = written.filter(({ providerId, at }) => providerId === kept._id && at >= from);
    const [was, is] = [totalsAt(kept, now), totalsAt(recounted(kept, since), now)].map((one) =>
      JSON.stringify(one),
    );
    return was === is ? [] : [`${kept._id} says ${was}, its orders say ${is}`];
  });
  return { looked: `${ladders.length} ladders, ${written.length} outcomes`, wrong };
}
