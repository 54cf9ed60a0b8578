import { CLOCK } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { yes } from '#domain/kernel/result';
import type { RolesContract } from '#domain/roles/contract';
import type { Post } from '#domain/roles/roll';
import { heldAndNamed, type Names, offersTo, postView, roleChangeView } from '#domain/roles/view';
import type { UseCases } from '../runtime/serve';
import { members } from '../store/members';
import { type RoleChange, roleChanges } from '../store/role-changes';
import { staffRolls } from '../store/staff-roll';

type Cases = UseCases<RolesContract>;

/** As they are called on the roll; who has no name there, or is not on it, as the own account says. */
async function namesOf(posts: readonly Post[], ids: readonly (string | null)[]): Promise<Names> {
  const onRoll = new Map(posts.filter(({ name }) => name !== '').map((post) => [post.memberId, post.name]));
  const asked = new Set(ids.flatMap((id) => (id && id !== CLOCK.memberId && !onRoll.has(id) ? [id] : [])));
  const found = await members.findAll([...asked]);
  const others = new Map(found.map(({ _id, name }) => [_id, name]));
  return (id) => (id === null || id === CLOCK.memberId ? null : (onRoll.get(id) ?? others.get(id) ?? ''));
}

const peopleIn = (posts: readonly Post[]) =>
  posts.flatMap(({ memberId, byId, confirmedById }) => [memberId, byId, confirmedById]);
const peopleOf = (changes: readonly RoleChange[]) =>
  changes.flatMap(({ memberId, byId }) => [memberId, byId]);

export const desk: Cases['desk'] = async (_, { moment }) => {
  const roll = await staffRolls.current();
  const nameOf = await namesOf(roll.posts, peopleIn(roll.posts));
  const { held, named } = heldAndNamed(roll);
  const seen = (post: Post) => postView(roll, post, nameOf, moment);
  return yes({ staff: held.map(seen), named: named.map(seen) });
};

export const history: Cases['history'] = async ({ before }) => {
  const [found, roll] = await Promise.all([roleChanges.all(before), staffRolls.current()]);
  const shown = found.slice(0, PAGE_ROWS);
  const nameOf = await namesOf(roll.posts, peopleOf(shown));
  return yes({ rows: shown.map((one) => roleChangeView(one, nameOf)), more: found.length > PAGE_ROWS });
};

export const mine: Cases['mine'] = async (_, { actor }) => {
  const { memberId } = actor;
  const [changes, roll] = await Promise.all([roleChanges.ofMember(memberId), staffRolls.current()]);
  const nameOf = await namesOf(roll.posts, [...peopleIn(roll.posts), ...peopleOf(changes)]);
  return yes({
    roles: [...actor.roles],
    offers: offersTo(roll, memberId, nameOf),
    history: changes.map((one) => roleChangeView(one, nameOf)),
  });
};
