import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { aForm } from '../kit/applications';
import { askedFor } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  smallDistrict,
} from '../kit/district';
import { aReward, pointsRoom } from '../kit/points-room';
import { rewrite } from '../kit/rewrite';
import { booked } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
  cloud.seed(pointsRoom([aReward('towel', 20, 5)]));
});
afterAll(() => cloud.stop());

/** What was stored before there was a rule against it, so that it cannot be shown. */
const spoil = (collection: string, id: string, fields: object) => rewrite(cloud, collection, id, fields);

/** The command ends in a fault, and nothing was changed by it. */
async function changesNothing(openid: string, room: string, action: string, input: object): Promise<void> {
  const before = JSON.stringify(cloud.dump());
  const answer = await cloud.phone(openid).send(room, { action, requestId: newRequestId(), input });
  expect(answer, `${room}.${action}`).toMatchObject({ ok: false, fault: {} });
  expect(JSON.stringify(cloud.dump()) === before, `${room}.${action} changed something`).toBe(true);
}

describe('A command whose answer could not be shown', () => {
  test('changes nothing of an order', async () => {
    const orderId = await booked(cloud);
    await spoil('repair_orders', orderId, { wrong: 17 });
    await changesNothing(LIU, 'repair', 'cancel', { orderId, reason: null });
    await changesNothing('wx-w1', 'repair', 'accept', { orderId });
  });

  test('changes nothing of a firm, whose paper has a day of no calendar', async () => {
    const paper = { ...aWorker('w9').certificates[0], validToOn: '2027-13-45' };
    const firm = { ...aFirm('firm-9', [aWorker('w9')], { managerIds: ['boss-9'] }), certificates: [paper] };
    cloud.seed({
      providers: [firm as unknown as Provider],
      identities: [anIdentity('wx-boss-9', 'boss-9', ['resident', 'manager'], 'firm-9')],
      members: [aResident('boss-9')],
    });
    await changesNothing('wx-boss-9', 'provider', 'invite', { name: '新师傅', phone: '13905330099' });
    const change = { item: 'office', words: '云南路 9 号' };
    await changesNothing('wx-boss-9', 'provider', 'amend', { change });
    await changesNothing(STAFF, 'provider', 'train', {
      providerId: 'firm-9',
      workerId: 'w9',
      trainedOn: '2026-11-10',
    });
  });

  test('changes nothing of an application', async () => {
    const { application } = await cloud.phone(STRANGER).does('provider', 'startApplication', aForm());
    await spoil('applications', application.id, { introduction: 17 });
    await changesNothing(STRANGER, 'provider', 'withdrawApplication', { applicationId: application.id });
  });

  test('changes nothing of a request', async () => {
    const requestId = await askedFor(cloud);
    await spoil('appointments', requestId, { people: 1.5 });
    await changesNothing(LIU, 'appointment', 'withdraw', { requestId });
    await changesNothing(CHAIR, 'appointment', 'accept', { requestId, meetingAt: null });
  });

  test('changes nothing of a studio, of a reward and of a profile', async () => {
    await spoil('studios', 'yunnan', { address: 17 });
    await changesNothing(STAFF, 'appointment', 'saveRoster', { studioId: 'yunnan', duties: [] });
    await spoil('rewards', 'towel', { description: 17 });
    await changesNothing(STAFF, 'points', 'restock', {
      rewardId: 'towel',
      change: 'more',
      quantity: 1,
      reason: '补货',
    });
    await spoil('members', 'liu', { union: { number: 17, sinceOn: 17, recordedAt: 0, recordedBy: '' } });
    await changesNothing(LIU, 'membership', 'editProfile', { name: '刘奶奶', elder: true });
  });
});
