import { change } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import * as decide from '#domain/membership/consent';
import type { MembershipContract } from '#domain/membership/contract';
import { type Guide, nextEdition } from '#domain/membership/guide';
import type { Member } from '#domain/membership/member';
import { guideView, NOBODYS_PRIVACY, openingRow, ownPrivacy } from '#domain/membership/privacy-view';
import type { UseCases } from '../runtime/serve';
import { type Leaver, leaverOf } from '../store/depending';
import { guides } from '../store/guides';
import { erase as carryOutErasure, withhold } from '../store/leaving';
import { changeNoun, createNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { type Opening, openings } from '../store/seal-openings';
import { staffRolls } from '../store/staff-roll';

type Cases = UseCases<MembershipContract>;

export const guide: Cases['guide'] = async ({ about }) => yes(guideView(await guides.current(about)));

/** Who has begun with an edition that is the last one no more is told so. */
export const keepGuide: Cases['keepGuide'] = async ({ about, edition, points }, { moment }) => {
  if (edition > (await guides.current(about)).edition) return no('GUIDE_CHANGED');
  const next = nextEdition(edition, points, moment);
  const decision = change(next);
  const kept = await createNoun<Guide, never, 'GUIDE_CHANGED'>({
    noun: `${about}-guide`,
    id: next._id,
    ...{ moment, decision, taken: 'GUIDE_CHANGED' },
  });
  return kept.ok ? yes(guideView(kept.value)) : kept;
};

export const privacy: Cases['privacy'] = async (_, { identity }) => {
  const leaver = identity && (await leaverOf(identity.memberId));
  return yes(leaver ? ownPrivacy(leaver.member, leaver.waiting) : NOBODYS_PRIVACY);
};

export const withdrawConsent: Cases['withdrawConsent'] = async (_, { actor, identity, moment }) => {
  if (!identity) return yes(NOBODYS_PRIVACY);
  const changed = await leave(actor.memberId, moment, decide.withdraw);
  if (!changed.ok) return changed;
  await carryOutNow('member', changed.value, 'withhold', ({ to }) => withhold(to));
  return { ...changed, value: ownPrivacy(changed.value, []) };
};

export const erase: Cases['erase'] = async (_, { actor, identity, moment }) => {
  // Whoever is gone already, or never was here, is told so.
  if (!identity) return yes(NOBODYS_PRIVACY);
  const changed = await leave(actor.memberId, moment, decide.erase);
  if (!changed.ok) return changed;
  await carryOutNow('member', changed.value, 'erase', ({ to }) => carryOutErasure(to));
  return { ...changed, value: ownPrivacy(changed.value, []) };
};

type Deciding = typeof decide.erase;

/** Read along with what others wait for, anew in each round. */
function leave(id: string, moment: Parameters<Deciding>[2], decideOn: Deciding) {
  return changeNoun<Member, decide.Leaving, Leaver['waiting']>({
    noun: 'member',
    id,
    moment,
    read: async () => {
      const leaver = await leaverOf(id);
      return [leaver?.member ?? null, leaver?.waiting ?? []];
    },
    decide: (member, waiting) => decideOn(member, waiting, moment),
  });
}

export const openingsOfMe: Cases['openingsOfMe'] = async ({ before }, { actor }) =>
  yes(await named(await openings.about(actor.memberId, before)));

export const openingsLog: Cases['openingsLog'] = async ({ before }) =>
  yes(await named(await openings.all(before)));

/** How who looked is called among the staff, as the roll says it now. */
async function named(found: readonly Opening[]) {
  const roll = await staffRolls.current();
  return {
    rows: found.slice(0, PAGE_ROWS).map((one) => openingRow(one, roll.posts)),
    more: found.length > PAGE_ROWS,
  };
}
