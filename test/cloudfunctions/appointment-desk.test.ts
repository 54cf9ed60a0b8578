import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused, saying } from '../kit/answers';
import { askedFor } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { anOfficer, CHAIR, DISTRICT, QIAN, withStudios, YUNNAN, ZHENG, ZHONGSHAN } from '../kit/studios';
import { figuresOfAYear } from '../kit/talk-figures';

/** Was an officer of 云南路, and is one of the district's staff now: whatever is left of the seat opens no desk. */
const FORMER = 'wx-former';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const seat = { studioId: YUNNAN, name: '老干事', cares: true };
  const former = { ...anOfficer(FORMER, 'former', ['resident', 'staff']), seat };
  cloud.seed({
    ...district,
    ...figuresOfAYear(),
    identities: [...(district.identities ?? []), former],
  });
});
afterAll(() => cloud.stop());

const rowsOf = async (openid: string, scope: 'officer' | 'studio' | 'union' | 'district') => {
  const span = { scope, from: '2026-01', to: '2026-10' };
  const { rows } = await cloud.phone(openid).does('appointment', 'assessment', span);
  return rows.map(({ owner }) => owner).sort();
};

describe('The assessment', () => {
  test('shows an officer the own figures and those of the own studio, not those of colleagues or unions', async () => {
    expect(await rowsOf(CHAIR, 'officer')).toEqual(['chair']);
    expect(await rowsOf(QIAN, 'officer')).toEqual(['qian']);
    expect(await rowsOf(ZHENG, 'officer')).toEqual([]);
    expect(await rowsOf(ZHENG, 'studio')).toEqual([YUNNAN]);
    expect(await rowsOf(CHAIR, 'union')).toEqual([]);
    expect(await rowsOf(CHAIR, 'district')).toEqual(['district']);
  });

  test('is for everybody a board of the month: what each studio was asked, and what its users gave it', async () => {
    const { total, studios, months } = await cloud
      .phone(LIU)
      .does('appointment', 'board', { month: '2026-09' });
    const small = { id: DISTRICT, shown: null, score: null };
    expect(studios).toMatchObject([
      { id: YUNNAN, score: 4.6 },
      { id: ZHONGSHAN, score: 4.1, shown: null },
      small,
    ]);
    expect(studios[0]?.shown?.asked).toBeGreaterThan(20);
    expect(total.score).toBeNull();
    expect(months.map(({ month }) => month).slice(-2)).toEqual(['2026-08', '2026-09']);
    expect(months).toHaveLength(6);
    expect(months[5]?.shown).toEqual(total.shown);
    expect(months[4]?.shown?.asked).toBeGreaterThan(20);
    expect(months[4]?.shown).not.toEqual(total.shown);
    const other = await cloud.phone(LIU).does('appointment', 'board', { month: '2020-01' });
    expect(other.studios).toEqual([]);
  });

  test('shows staff everybody, and lets them alone take it along', async () => {
    expect(await rowsOf(STAFF, 'officer')).toEqual(['above', 'chair', 'qian']);
    expect(await rowsOf(STAFF, 'studio')).toEqual([DISTRICT, YUNNAN, ZHONGSHAN].sort());
    expect(await rowsOf(STAFF, 'union')).toHaveLength(3);
    const span = { scope: 'officer', from: '2026-01', to: '2026-10' };
    expect(await say(CHAIR, 'appointment', 'exportAssessment', { ...span, why: '年度考核' })).toEqual(
      refused('FORBIDDEN'),
    );
    expect(await say(STAFF, 'appointment', 'exportAssessment', { ...span, why: '年度考核' })).toMatchObject({
      value: { fileName: 'assessment-officer-2026-01-2026-10.xlsx' },
    });
  });
});

describe('The desk of a studio', () => {
  test('is read by whoever sits there, and not by a former officer who has another role now', async () => {
    const requestId = await askedFor(cloud);
    const onDesk = async (openid: string, list: 'due' | 'above' | 'answered') =>
      (await cloud.phone(openid).does('appointment', 'desk', { list })).rows.map(({ id }) => id);
    expect(await onDesk(CHAIR, 'due')).toEqual([requestId]);
    expect(await onDesk(ZHENG, 'due')).toEqual([requestId]);
    expect(await onDesk(QIAN, 'due')).toEqual([]);
    for (const list of ['due', 'above', 'answered'] as const) expect(await onDesk(FORMER, list)).toEqual([]);
    const words = { outcome: 'resolved', words: '单位已补发工资', people: 1, recoveredFen: 0 };
    expect(await say(FORMER, 'appointment', 'request', { requestId })).toEqual(refused('NOT_FOUND'));
    expect(await say(FORMER, 'appointment', 'answer', { requestId, ...words })).toEqual(refused('NOT_FOUND'));
    expect(await say(FORMER, 'appointment', 'accept', { requestId, meetingAt: null })).toEqual(
      refused('FORBIDDEN'),
    );
    expect(await say(FORMER, 'appointment', 'ownSlots', {})).toEqual(refused('FORBIDDEN'));
  });
});
