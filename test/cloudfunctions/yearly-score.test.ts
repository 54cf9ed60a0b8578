import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScoreSum } from '#domain/appointment/studio-score';
import { HOUR } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import { refused, saying } from '../kit/answers';
import { answeredFor } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { anOfficer, CHAIR, DISTRICT, withStudios, YUNNAN, ZHONGSHAN } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);

const CARD = { sinceOn: '2019-03-01', recordedAt: MONDAY_NINE, recordedBy: 'staff-zhou' };
const inTheUnion = (id: string) => ({ ...aResident(id), union: { ...CARD, number: `QD-${id}` } });
const COMRADES = [1, 2, 3, 4, 5, 6].map((n) => `comrade-${n}`);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const others = (district.members ?? []).filter(
    (one) => !('_id' in one && ['liu', 'chair'].includes(String(one._id))),
  );
  cloud.seed({
    ...district,
    members: [...others, ...['liu', 'chair', ...COMRADES].map(inTheUnion)],
    identities: [
      ...(district.identities ?? []).filter((one): one is Identity => !('_id' in one && one._id === CHAIR)),
      anOfficer(CHAIR, 'chair'),
      ...COMRADES.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
    ],
  });
});
afterAll(() => cloud.stop());

const give = (openid: string, stars: number, studioId = YUNNAN, requestId = newRequestId()) =>
  say(openid, 'appointment', 'scoreYearly', { studioId, stars }, requestId);
const scored = async (openid: string) => {
  const { studios } = await cloud.phone(openid).does('appointment', 'yearlyStudios', {});
  return studios.filter((one) => one.scored).map(({ id }) => id);
};
const assessed = async (scope: string, owner: string) => {
  const { rows } = await cloud
    .phone(STAFF)
    .does('appointment', 'assessment', { scope: scope as 'studio', from: '2026-01', to: '2026-11' });
  return rows.find((row) => row.owner === owner)?.scores;
};

describe('The yearly score of a studio', () => {
  test('is for members of the union, of any studio but the own', async () => {
    expect(await give(STRANGER, 5)).toEqual(refused('NOT_IN_THE_UNION'));
    expect(await say(STRANGER, 'appointment', 'yearlyStudios', {})).toEqual(refused('NOT_IN_THE_UNION'));
    expect(await give(LIU, 5, 'nowhere')).toEqual(refused('STUDIO_NOT_FOUND'));
    expect(await give(CHAIR, 5)).toEqual(refused('OWN_STUDIO'));
    expect(await give(CHAIR, 5, ZHONGSHAN)).toMatchObject({ ok: true });
  });

  test('is given once a person, studio and year, however often it is sent', async () => {
    const wish = newRequestId();
    for (let again = 0; again < 3; again += 1)
      expect(await give(LIU, 4, YUNNAN, wish)).toMatchObject({ ok: true });
    expect(await give(LIU, 5)).toEqual(refused('SCORED_THIS_YEAR'));
    expect(await give(LIU, 2, DISTRICT)).toMatchObject({ ok: true });
    expect(await scored(LIU)).toEqual(expect.arrayContaining([YUNNAN, DISTRICT]));
    expect(await scored('wx-comrade-1')).toEqual([]);
    const sum = stored<ScoreSum>(cloud, 'studio_score_sums').find(({ _id }) => _id === `2026-${YUNNAN}`);
    expect(sum).toMatchObject({ count: 1, stars: 4, period: '2026' });
  });

  test.each([1, 2, 3, 4])('ten times at once from one person counts once (interleaving %i)', async (seed) => {
    const openid = `wx-comrade-${seed}`;
    const before = countOf();
    cloud.reseed(seed);
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(openid, 5)));
    expect(answers.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1);
    expect(countOf()).toBe(before + 1);
  });

  test('counts once whoever dies before it is written down, and is found given by the next wish', async () => {
    const before = countOf();
    const wish = newRequestId();
    cloud.faults.clear();
    cloud.faults.add({ when: { write: 2, phase: 'before' }, kind: 'crash' });
    await expect(give('wx-comrade-5', 5, YUNNAN, wish)).rejects.toThrow('process exited');
    cloud.faults.clear();
    expect(await give('wx-comrade-5', 1)).toEqual(refused('SCORED_THIS_YEAR'));
    expect(await give('wx-comrade-5', 5, YUNNAN, wish)).toMatchObject({ ok: true });
    expect(countOf()).toBe(before + 1);
    expect(await scored('wx-comrade-5')).toEqual([YUNNAN]);
  });

  test('enters the assessment of studio, union and district from five on, beside the monthly one of its users', async () => {
    await answeredFor(cloud);
    for (let again = 0; again < 2; again += 1) await cloud.tick('clock');
    // 4 by Liu, 5 by five others.
    expect(await assessed('studio', YUNNAN)).toEqual({ users: null, members: 4.8 });
    expect(await assessed('union', `union-${YUNNAN}`)).toEqual({ users: null, members: 4.8 });
    // What two gave elsewhere stays out of the sum, for the difference would tell.
    expect(await assessed('district', 'district')).toEqual({ users: null, members: 4.8 });
    const officer = await assessed('officer', 'chair');
    expect(officer).toEqual({ users: null, members: null });
  });

  test('leads back to nobody: the store holds neither person nor instant nor stars beside a mark', () => {
    const marks = stored<object>(cloud, 'studio_scores');
    for (const mark of marks) expect(Object.keys(mark).sort()).toEqual(MARK);
    const kept = JSON.stringify([marks, stored(cloud, 'studio_score_sums')]);
    for (const id of ['liu', 'chair', ...COMRADES]) expect(kept).not.toContain(`"${id}`);
    expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(marks.length);
  });

  test('begins anew with the year', async () => {
    cloud.clock.move(46 * 24 * HOUR);
    expect(await scored(LIU)).toEqual([]);
    expect(await give(LIU, 3)).toMatchObject({ ok: true });
    expect(await give(LIU, 3)).toEqual(refused('SCORED_THIS_YEAR'));
  });
});

const MARK = ['_id', 'period', 'schema', 'studioId', 'version', 'wish'];
const countOf = () =>
  stored<ScoreSum>(cloud, 'studio_score_sums').find(({ _id }) => _id === `2026-${YUNNAN}`)?.count ?? 0;
