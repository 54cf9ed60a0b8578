import { isProvisional } from '#domain/appointment/calendar';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import { yearOf } from '#domain/kernel/time';
import type { MembershipContract } from '#domain/membership/contract';
import * as decide from '#domain/membership/district';
import { setupOf } from '#domain/membership/setup';
import { districtView } from '#domain/membership/view';
import { ROOT_ID } from '#domain/union/union';
import type { Context, UseCases } from '../runtime/serve';
import { catalogue } from '../store/catalogue';
import { districts } from '../store/districts';
import { rewards } from '../store/rewards';
import { stations } from '../store/stations';
import { calendars, studios } from '../store/studios';
import { unions } from '../store/unions';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<MembershipContract>;

/** 街道、社区 */
export const district: Cases['district'] = async () => yes(districtView(await districts.current()));

export const addPlaces: Cases['addPlaces'] = (wish, context) =>
  changeDistrict(context, (known) => decide.addPlaces(known, wish, context.moment));

export const changePlace: Cases['changePlace'] = (wish, context) =>
  changeDistrict(context, (known) => decide.changePlace(known, wish, context.moment));

export const skipStep: Cases['skipStep'] = (wish, context) =>
  changeDistrict(context, (known) => decide.skipStep(known, wish, context.moment));

/** 开办: counted from what is stored, side by side. */
export const setup: Cases['setup'] = async (_, { moment }) => {
  const [{ streets, skipped }, items, houses, places, shelf, calendar, root] = await Promise.all([
    districts.current(),
    catalogue.all(),
    studios.all(),
    stations.count(),
    rewards.onShelf(),
    calendars.current(),
    unions.findById(ROOT_ID),
  ]);
  const inhabited = streets.filter(({ open, communities }) => open && communities.some((one) => one.open));
  const counts = {
    places: inhabited.length,
    catalogue: items.length,
    studio: houses.length,
    station: places,
    rewards: shelf.length,
    calendar: isProvisional(calendar, yearOf(moment.now)) ? 0 : 1,
    union: root ? 1 : 0,
  };
  return yes({ steps: setupOf(counts, skipped) });
};

/** There is one district; the first change writes it down. */
async function changeDistrict<Code extends string>(
  { moment }: Context,
  decideOn: (district: decide.District) => Decision<decide.District, Code>,
) {
  const changed = await unitOfWork<decide.District, Code | 'REQUEST_REUSED'>(async () => {
    const before = await districts.stored();
    const known = before ?? decide.NO_DISTRICT;
    const earlier = sentBefore(known, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ok: true, value: known, changes: [] };
    const decision = decideOn(known);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'districts', before, after }] };
  });
  return changed.ok ? yes(districtView(changed.value)) : changed;
}
