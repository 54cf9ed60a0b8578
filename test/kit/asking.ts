import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import type { Contracts } from '#domain/contracts';
import type { InputOf } from '#domain/kernel/contract';
import { DAY, HOUR } from '#domain/kernel/time';
import { forgetAllowances } from './allowances';
import type { TestCloud } from './cloud';
import { LIU, MONDAY_NINE } from './district';
import { stored } from './once';
import { CHAIR, YUNNAN } from './studios';

/** Tomorrow at ten there is one place, at two there are three. */
export const ONE_PLACE = MONDAY_NINE + DAY + HOUR;
export const THREE_PLACES = MONDAY_NINE + DAY + 5 * HOUR;

type Asking = InputOf<Contracts['appointment'], 'ask'>;

export const WISH: Asking = {
  studioId: YUNNAN,
  topic: 'dispute',
  mode: 'studio',
  people: 1,
  place: null,
  about: '老板欠我们三个月工资',
  name: '刘女士',
  phone: '13905321111',
};

/** One more, however many this person has open. */
export async function askedFor(cloud: TestCloud, wish: Partial<Asking> = {}, openid = LIU): Promise<string> {
  await forgetAllowances(cloud);
  return (await cloud.phone(openid).does('appointment', 'ask', { ...WISH, ...wish })).id;
}

export const acceptedFor = async (cloud: TestCloud, wish: Partial<Asking> = {}): Promise<string> => {
  const requestId = await askedFor(cloud, wish);
  await cloud.phone(CHAIR).does('appointment', 'accept', { requestId, meetingAt: null });
  return requestId;
};

export const ANSWER = {
  outcome: 'resolved',
  words: '单位已补发工资',
  people: 12,
  recoveredFen: 8_600_000,
} as const;

export const answeredFor = async (cloud: TestCloud, wish: Partial<Asking> = {}): Promise<string> => {
  const requestId = await acceptedFor(cloud, wish);
  await cloud.phone(CHAIR).does('appointment', 'answer', { requestId, ...ANSWER });
  return requestId;
};

export const placeOf = (from: number, orWait = false) => ({ from, orWait });

export function storedRequest(cloud: Pick<TestCloud, 'dump'>, id: string): Appointment {
  const found = stored<Appointment>(cloud, 'appointments').find(({ _id }) => _id === id);
  if (!found) throw new Error(`no request ${id}`);
  return found;
}

export const storedSlot = (cloud: Pick<TestCloud, 'dump'>, from: number): Slot | undefined =>
  stored<Slot>(cloud, 'appointment_slots').find(({ _id }) => _id === `${YUNNAN}-${from}`);
