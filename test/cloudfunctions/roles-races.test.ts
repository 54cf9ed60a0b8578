import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { type StaffRoll, staffOn } from '#domain/roles/roll';
import type { RoleChange } from '../../cloudfunctions/store/role-changes';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { MONDAY_NINE } from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';
import {
  agreed,
  codeOf,
  entered,
  FIRST,
  FOURTH,
  firstStaff,
  named,
  postIdOf,
  SECOND,
  staffNow,
  THIRD,
  twoOfTheStaff,
} from '../kit/roles';

// 名册: two who change it at the same moment, whoever dies while it is changed, and what is sent again.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());
const anew = async () => {
  await cloud.renew(MONDAY_NINE);
  await twoOfTheStaff(cloud);
};

const SEEDS = effort(2, 40);
/** At the same moment, in so many orders of what each does. */
async function atOnce(
  prepare: () => Promise<readonly (() => Promise<{ ok: boolean }>)[]>,
  each: (granted: number) => unknown,
) {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    await anew();
    const racers = await prepare();
    cloud.reseed(seed);
    const answers = await Promise.all(racers.map((race) => race()));
    cloud.reseed(undefined);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    await each(answers.filter(({ ok }) => ok).length);
    agree();
  }
}
/** Who is on the roll is of the staff, and nobody else. */
function agree() {
  const [roll] = stored<StaffRoll>(cloud, 'staff_rolls');
  const ids = roll ? staffOn(roll).map(({ memberId }) => memberId) : [];
  const people = stored<{ _id: string; memberId: string }>(cloud, 'identities');
  expect(staffNow(cloud)).toEqual(
    people
      .filter(({ memberId }) => ids.includes(memberId))
      .map(({ _id }) => _id)
      .sort(),
  );
}
const dismiss = (who: string, postId: string, requestId = newRequestId()) =>
  cloud.phone(who).ask('roles', 'dismissStaff', { postId, why: '调离岗位' }, requestId);

describe('At the same moment', () => {
  test(`two who dismiss each other leave one (${SEEDS} interleavings)`, async () => {
    await atOnce(
      async () => {
        const [one, other] = [await postIdOf(cloud, FIRST, FIRST), await postIdOf(cloud, FIRST, SECOND)];
        return [() => dismiss(FIRST, other), () => dismiss(SECOND, one)];
      },
      (granted) => expect([granted, staffNow(cloud).length]).toEqual([1, 1]),
    );
  });

  test('one who names, and is dismissed by another, leaves nobody waiting who was named by nobody', async () => {
    await atOnce(
      async () => {
        const postId = await postIdOf(cloud, FIRST, FIRST);
        const whom = { by: 'code', code: await codeOf(cloud, THIRD) } as const;
        const naming = { whom, name: 'third', why: '窗口要人' };
        return [() => cloud.phone(FIRST).ask('roles', 'nameStaff', naming), () => dismiss(SECOND, postId)];
      },
      () => {
        expect(staffNow(cloud)).toEqual([SECOND]);
        expect(stored<StaffRoll>(cloud, 'staff_rolls')[0]?.posts).toHaveLength(1);
      },
    );
  });

  test('who confirms, or agrees, twice does it once, and two who name one person name that person once', async () => {
    await atOnce(
      async () => {
        const postId = await named(cloud, FIRST, THIRD);
        await agreed(cloud, THIRD, postId);
        const confirm = () => cloud.phone(SECOND).ask('roles', 'confirmStaff', { postId });
        return [confirm, confirm];
      },
      (granted) => expect([granted, staffNow(cloud).length]).toEqual([1, 3]),
    );
    await atOnce(
      async () => {
        const whom = { by: 'code', code: await codeOf(cloud, FOURTH) } as const;
        const naming = { whom, name: 'fourth', why: '窗口要人' };
        return [FIRST, SECOND].map((who) => () => cloud.phone(who).ask('roles', 'nameStaff', naming));
      },
      (granted) =>
        expect([granted, stored<StaffRoll>(cloud, 'staff_rolls')[0]?.posts.length]).toEqual([1, 3]),
    );
  });
});

describe('Sent again under its name', () => {
  test('each command is done once, and another wish under that name is refused', async () => {
    await anew();
    const twice = async (who: string, action: string, input: object, other: object) => {
      const requestId = newRequestId();
      const send = (said: object) => cloud.phone(who).send('roles', { action, requestId, input: said });
      expect(await send(input)).toEqual(granted());
      const [before] = stored<StaffRoll>(cloud, 'staff_rolls');
      expect([await send(input), await send({ ...input, ...other })]).toEqual([
        granted(),
        refused('REQUEST_REUSED'),
      ]);
      expect(stored<StaffRoll>(cloud, 'staff_rolls')[0]?.events).toEqual(before?.events);
    };
    const whom = { by: 'code', code: await codeOf(cloud, THIRD) };
    await twice(FIRST, 'nameStaff', { whom, name: 'third', why: '窗口要人' }, { name: '别人' });
    const postId = await postIdOf(cloud, FIRST, THIRD);
    await twice(THIRD, 'answerNaming', { postId, agrees: true }, { agrees: false });
    await twice(SECOND, 'confirmStaff', { postId }, { postId: 'another' });
    await twice(FIRST, 'dismissStaff', { postId, why: '调离岗位' }, { why: '别的理由' });
    const again = await named(cloud, FIRST, FOURTH);
    await twice(SECOND, 'endNaming', { postId: again, why: '不合适' }, { why: '别的理由' });
    agree();
  });
});

describe('Whoever dies at a write', () => {
  const DEATHS = ([1, 2, 3] as const).flatMap((write) => [
    [write, 'before'] as const,
    [write, 'after'] as const,
  ]);
  beforeEach(anew);

  test('has dismissed or has not; the next call and the clock say the same, and sent again it is done once', async () => {
    for (const [write, phase] of DEATHS.slice(0, effort(3, 6))) {
      await anew();
      const postId = await postIdOf(cloud, FIRST, SECOND);
      const requestId = newRequestId();
      await dyingAt(cloud, { write, phase }, () => dismiss(FIRST, postId, requestId));
      cloud.clock.move(16 * MINUTE);
      expect((await cloud.tick('clock')).error).toBeUndefined();
      agree();
      expect(await dismiss(FIRST, postId, requestId)).toMatchObject({ ok: true });
      agree();
      expect(staffNow(cloud)).toEqual([FIRST]);
      await cloud.tick('clock');
      const taken = stored<RoleChange>(cloud, 'role_changes').filter(({ what }) => what === 'taken');
      expect(taken).toHaveLength(1);
    }
  });

  test('while the first one is appointed has appointed the first one, or nobody', async () => {
    for (const [write, phase] of DEATHS.slice(0, effort(3, 6))) {
      await cloud.renew(MONDAY_NINE);
      await entered(cloud, FIRST);
      const code = await codeOf(cloud, FIRST);
      await dyingAt(cloud, { write, phase }, () => firstStaff(cloud, { code }));
      expect((await cloud.tick('clock')).error).toBeUndefined();
      agree();
      await firstStaff(cloud, { code });
      expect(staffNow(cloud)).toEqual([FIRST]);
      agree();
    }
  });
});
