import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { COLLEAGUE, complaintDocuments, districtWithColleagues } from '../kit/complaints';
import { LIU, MANAGER, MONDAY_NINE, STAFF } from '../kit/district';
import { accepted } from '../kit/story';

describe('A command on a complaint costs at most four database calls, at most three of them in sequence', () => {
  let small: TestCloud;
  const cost = () => ({ calls: small.last().calls, depth: small.last().depth });
  beforeAll(async () => {
    small = await openCloud({ now: MONDAY_NINE });
    small.seed(districtWithColleagues());
  });
  afterAll(() => small.stop());

  test('投诉、答复、裁定、申诉、答复申诉', async () => {
    const orderId = await accepted(small);
    const filed = await small.phone(LIU).ask('provider', 'fileComplaint', {
      orderId,
      kind: 'attitude',
      words: '说话很凶',
      photos: [],
      firmSeesPhotos: false,
    });
    // It holds what she may complain of at the same time.
    expect(cost()).toEqual({ calls: 5, depth: 4 });
    const complaintId = filed.ok ? filed.value.id : '';
    const said = { complaintId, words: '没有的事', photos: [] };
    await small.phone(MANAGER).ask('provider', 'answerComplaint', said);
    expect(cost()).toEqual({ calls: 4, depth: 3 });
    const verdict = { complaintId, upheld: true, why: '录音里有' };
    await small.phone(STAFF).ask('provider', 'ruleOnComplaint', verdict);
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await small.phone(MANAGER).ask('provider', 'appealRuling', { complaintId, why: '录音不全' });
    expect(cost()).toEqual({ calls: 4, depth: 3 });
    const decision = { complaintId, overturned: false, why: '录音是全的' };
    await small.phone(COLLEAGUE).ask('provider', 'decideRulingAppeal', decision);
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });

  test('伪造证件立案', async () => {
    const wish = { providerId: 'firm-1', words: '证号查不到', photos: [] };
    await small.phone(STAFF).ask('provider', 'openCase', wish);
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });
});

describe('Each list of complaints is one indexed query that examines the same, however many are stored', () => {
  const LISTS = [
    ['ownComplaints', MANAGER, { list: 'due' }, 'firm-due'],
    ['ownComplaints', MANAGER, { list: 'all' }, 'firm'],
    ['complaintDesk', STAFF, { list: 'ruling' }, 'desk'],
    ['complaintDesk', STAFF, { list: 'appeal' }, 'desk'],
    ['complaintDesk', STAFF, { list: 'answer' }, 'desk'],
    ['complaintsOfFirm', STAFF, { providerId: 'firm-1' }, 'firm'],
  ] as const;

  test.each(LISTS)('%s by %s %j', async (action, openid, input, index) => {
    const examined: number[] = [];
    for (const full of await both()) {
      const answer = (await full.phone(openid).send('provider', {
        action,
        requestId: 'a-list-is-asked',
        input,
      })) as { ok: boolean; value: { rows: unknown[] } };
      expect(answer.ok).toBe(true);
      const asked = full.last().ops.filter(({ collection }) => collection === 'complaints');
      expect(asked.map((op) => op.index)).toEqual([index]);
      expect(asked[0]?.examined).toBeLessThanOrEqual(answer.value.rows.length + 3);
      examined.push(asked[0]?.examined ?? 0);
    }
    expect(examined[0]).toBe(examined[1]);
  });

  let clouds: Promise<TestCloud[]> | null = null;
  const both = () => {
    clouds ??= Promise.all(
      [300, 1000].map(async (count) => {
        const full = await openCloud({ now: MONDAY_NINE });
        full.seed({ ...districtWithColleagues(), complaints: complaintDocuments(count) });
        return full;
      }),
    );
    return clouds;
  };
  afterAll(async () => {
    for (const full of (await clouds) ?? []) await full.stop();
  });
});
