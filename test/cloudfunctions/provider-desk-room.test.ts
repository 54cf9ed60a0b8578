import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '#domain/vetting/application';
import { draft, submit } from '#domain/vetting/applying';
import type { LocalCloud } from '../../local-cloud';
import { aForm, aPaper, creditCode, idNumber, verdictsOn } from '../kit/applications';
import { actor, done, liuAsMember, moment, NEIGHBOUR, NOW, STAFF } from '../kit/given';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { DISTRICT } from '../kit/places';
import { sealedFirm } from '../kit/sealed-firm';
import { cloudForStores, rows } from '../kit/stores';

// How a firm applies, and how staff look at it, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/provider/application')),
  ...(await import('../../cloudfunctions/provider/vetting')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
const GUO = actor('guo');
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(async () => {
  await cloud.renew(NOW);
  cloud.seed(rows('districts', [DISTRICT]));
});

describe('An application', () => {
  const begun = async (changes: Parameters<typeof aForm>[0] = {}) =>
    granted(await room.startApplication(aForm(changes), called(GUO))).application;
  const send = (applicationId: string, how = called(GUO)) => room.submitApplication({ applicationId }, how);
  const kept = () => stored<Application>(cloud, 'applications')[0];

  test('may be begun without an ID number, and is not with one that cannot be right', async () => {
    const begin = (changes: Parameters<typeof aForm>[0]) =>
      room.startApplication(aForm(changes), called(GUO));
    expect(codeOf(await begin({ idNumber: null, contactPhone: null }))).toBe('ok');
    expect(kept()).toMatchObject({ idNumber: null, idKey: null, contactPhone: null });
    expect(await begin({ idNumber: '37020219800100100X' })).toEqual({
      ok: false,
      refusal: { code: 'ID_NUMBER_WRONG', fields: [{ path: 'idNumber', problem: 'checksum' }] },
    });
  });

  test('is not sent in for a street that is not served', async () => {
    const { id } = await begun({ streets: ['云南路街道', '香港路街道'] });
    expect(await send(id)).toEqual({
      ok: false,
      refusal: { code: 'PLACE_UNKNOWN', fields: [{ path: 'streets', problem: 'not served' }] },
    });
  });

  test('is sealed, found by its marks, and sent in with words that may be read', async () => {
    const { id } = await begun({ introduction: '这是违规词' });
    expect(kept()?.idKey).toBe(room.fingerprint(idNumber(1)));
    expect(JSON.stringify(kept())).not.toContain(idNumber(1));
    expect(await send(id)).toEqual({
      ok: false,
      refusal: { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'introduction', problem: 'not allowed' }] },
    });
    expect(codeOf(await send(id, called(NEIGHBOUR)))).toBe('NOT_FOUND');
    // Whom WeChat does not name cannot be asked for.
    expect(codeOf(await send(id, { ...called(GUO), openid: null }))).toBe('ok');
    expect(kept()).toMatchObject({ state: 'submitted', submittedAt: NOW });
  });

  test('is refused to whoever is of a firm already, and is then called off by its author alone', async () => {
    const { id } = await begun({ introduction: '这是违规词' });
    const ofFirm = called({ ...GUO, providerId: 'huimin' });
    expect(codeOf(await send(id, ofFirm))).toBe('ALREADY_IN_A_FIRM');
    expect(cloud.outbox()).toEqual([]);
    expect(codeOf(await room.withdrawApplication({ applicationId: id }, called(NEIGHBOUR)))).toBe(
      'NOT_FOUND',
    );
    expect(await room.withdrawApplication({ applicationId: id }, called(GUO))).toMatchObject({
      value: { application: { state: 'withdrawn' } },
    });
    expect(granted(await room.ownApplication({}, called(GUO))).application?.id).toBe(id);
    expect(granted(await room.ownApplication({}, called(NEIGHBOUR))).application).toBeNull();
  });

  const sentIn = (no: number): Application => {
    const form = {
      ...{ ...aForm(), creditCode: creditCode(no), papers: [aPaper()], videos: [] },
      idNumber: { sealed: room.seal(idNumber(no)), key: `id-${no}` },
      contactPhone: { sealed: room.seal('13905330001'), key: `phone-${no}` },
    };
    const begunOne = draft(`a${no}`, form, moment({ actor: actor(`applicant-${no}`) }));
    const known = { barred: false, otherFirms: [], inAFirm: false, reviewerIds: [] };
    return {
      ...done(submit(begunOne, known, moment({ actor: actor(`applicant-${no}`) }))),
      submittedAt: NOW + no,
    };
  };
  const read = (applicationId: string, who = STAFF) => room.application({ applicationId }, called(who));

  test('waits on the desk, who waits longest first, in pages of twenty', async () => {
    cloud.seed(
      rows(
        'applications',
        Array.from({ length: 21 }, (_, no) => sentIn(no)),
      ),
    );
    const page = granted(await room.vettingDesk({ list: 'submitted' }, called(STAFF)));
    expect([page.rows.map(({ id }) => id).slice(0, 2), page.rows.length, page.more]).toEqual([
      ['a0', 'a1'],
      20,
      true,
    ]);
    const rest = granted(await room.vettingDesk({ list: 'submitted', after: NOW }, called(STAFF)));
    expect([rest.rows.length, rest.more]).toEqual([20, false]);
  });

  test('is read by staff once it is sent in, who are told where it is their own', async () => {
    const given = sentIn(1);
    cloud.seed({
      ...rows('applications', [given, { ...sentIn(2), submittedAt: null, state: 'draft', holds: 'draft-2' }]),
      ...rows('members', [
        { ...liuAsMember, _id: 'zhou', phoneKey: 'phone-1' },
        { ...liuAsMember, _id: 'wu', phoneKey: 'phone-9' },
        { ...liuAsMember, _id: 'no-phone', phone: null, phoneKey: 'phone-1' },
      ]),
    });
    expect([codeOf(await read('a2')), codeOf(await read('none'))]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const own = async (who: typeof STAFF) => granted(await read('a1', who)).ownCase;
    expect(await own(STAFF)).toBe(true);
    expect(await own(actor('wu', ['staff']))).toBe(false);
    expect(await own(actor('no-phone', ['staff']))).toBe(false);
    expect(await own(actor('applicant-1', ['staff']))).toBe(true);
    expect(await own(actor('wu', ['staff'], 'a1'))).toBe(true);
    const verdict = {
      outcome: 'reject',
      why: '资质不符',
      verdicts: verdictsOn(granted(await read('a1')).application.items),
    } as const;
    const review = (who: typeof STAFF) => room.review({ applicationId: 'a1', ...verdict }, called(who));
    expect(codeOf(await review(STAFF))).toBe('OWN_CASE');
    expect(await review(actor('wu', ['staff']))).toMatchObject({
      value: { application: { state: 'rejected' } },
    });
  });

  test('and a worker are opened for staff with a reason that is written down first', async () => {
    cloud.seed({ ...rows('applications', [sentIn(1)]), ...rows('providers', [sealedFirm(room.seal)]) });
    const open = (of: 'application' | 'worker', id: string, providerId: string | null, how = called(STAFF)) =>
      room.openIdentity({ of, id, providerId, reason: '核对身份' }, how);
    expect(await open('application', 'a1', null)).toEqual({
      ok: true,
      value: { name: '郭经理', idNumber: idNumber(1), phone: '13905330001' },
    });
    expect(await open('worker', 'ma', 'huimin')).toMatchObject({
      value: { name: 'ma师傅', phone: '13805320002' },
    });
    for (const [of, id, firm] of [
      ['worker', 'ma', null],
      ['worker', 'nobody', 'huimin'],
      ['application', 'ma', 'huimin'],
    ] as const)
      expect(codeOf(await open(of, id, firm))).toBe('NOT_FOUND');
    expect(stored<{ noun: string; subject: string; reason: string }>(cloud, 'seal_openings')).toHaveLength(2);
    const sent = { requestId: 'once', digest: 'a' };
    expect(codeOf(await open('worker', 'ma', 'huimin', called(STAFF, sent)))).toBe('ok');
    expect(codeOf(await open('worker', 'ma', 'huimin', called(STAFF, { ...sent, digest: 'b' })))).toBe(
      'REQUEST_REUSED',
    );
  });
});
