import type { Complaint, ComplaintState } from '#domain/complaint/complaint';
import { newNoun } from '#domain/kernel/entity';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { TestCloud } from './cloud';
import { anIdentity, aResident, aWorker, DRAIN, LIU, MA, MONDAY_NINE, smallDistrict } from './district';
import { stored } from './once';
import { accepted, finished, PHOTO, type Phones, QUOTED_FEN } from './story';

/** Staff who decide what 周 ruled, and staff who have a part in firm-1 or in her orders. */
export const COLLEAGUE = 'wx-colleague';
export const INSIDER = 'wx-insider';
export const HER_DAUGHTER = 'wx-daughter-of-staff';

export function districtWithColleagues(): Record<string, object[]> {
  const small = smallDistrict();
  const [first, ...others] = small.providers ?? [];
  return {
    ...small,
    providers: [{ ...first, workers: [aWorker('w1'), aWorker('w3', { memberId: 'insider' })] }, ...others],
    members: [...(small.members ?? []), ...['colleague', 'insider', 'daughter'].map((id) => aResident(id))],
    identities: [
      ...(small.identities ?? []),
      anIdentity(COLLEAGUE, 'colleague', ['resident', 'staff']),
      anIdentity(INSIDER, 'insider', ['resident', 'worker', 'staff'], 'firm-1'),
      anIdentity(HER_DAUGHTER, 'daughter', ['resident', 'staff']),
    ],
  };
}

/** Somebody else came than who had accepted. */
export async function disowned(cloud: Phones): Promise<string> {
  const orderId = await accepted(cloud);
  await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '来的人不是照片上的' });
  return orderId;
}

/** 没修好, and finished once more: from here on it is a complaint. */
export async function finishedAgain(cloud: Phones): Promise<string> {
  const orderId = await finished(cloud);
  await cloud.phone(LIU).does('repair', 'reject', { orderId, reason: '还是堵' });
  await cloud.phone(MA).does('repair', 'finish', {
    orderId,
    checked: [...DRAIN.standard],
    photosBefore: [PHOTO],
    photosAfter: [PHOTO],
    paidFen: QUOTED_FEN,
  });
  return orderId;
}

export const complaintsOf = (cloud: Pick<TestCloud, 'dump'>, orderId: string): Complaint[] =>
  stored<Complaint>(cloud, 'complaints').filter((one) => one.orderId === orderId);

const STATES: readonly ComplaintState[] = ['filed', 'answered', 'unanswered', 'ruled', 'appealed', 'final'];

/** So many complaints: half of them against firm-1, in every state, many of one order. */
export const complaintDocuments = (count: number): Complaint[] =>
  Array.from({ length: count }, (_, i) => complaintNo(i));

function complaintNo(i: number): Complaint {
  const state = STATES[i % 6] ?? 'filed';
  const filedAt = MONDAY_NINE - (i % 60) * DAY - i * MINUTE;
  const dueAt = state === 'final' ? null : MONDAY_NINE + (i % 40) * HOUR + i;
  const firmId = i % 2 === 0 ? 'firm-1' : 'firm-2';
  return {
    ...newNoun(`complaint-${i}`),
    version: 1,
    state,
    kind: 'work',
    firm: { id: firmId, name: firmId },
    providerId: firmId,
    order: null,
    orderId: `order-${i % 37}`,
    complainantIds: ['liu'],
    filedById: 'liu',
    filedAt,
    claim: { at: filedAt, words: '活没有干好', photos: [] },
    firmSeesPhotos: false,
    answer: null,
    ruling: null,
    appeal: null,
    decision: null,
    dueAt,
    endsAt: dueAt,
    actsAt: dueAt,
    firmDueAt: state === 'filed' ? dueAt : null,
  };
}
