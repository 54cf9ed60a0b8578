import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScoreSum } from '#domain/appointment/studio-score';
import type { Contracts } from '#domain/contracts';
import type { ActionOf } from '#domain/kernel/contract';
import type { Entity } from '#domain/kernel/entity';
import { DAY, HOUR } from '#domain/kernel/time';
import { granted, refused, saying } from '../kit/answers';
import {
  ANSWER,
  acceptedFor,
  answeredFor,
  askedFor,
  ONE_PLACE,
  placeOf,
  THREE_PLACES,
  WISH,
} from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { ABOVE, CHAIR, withStudios, YUNNAN, ZHENG } from '../kit/studios';
import { aUnion } from '../kit/unions';

// Every command of the room, sent again because the answer was lost; and another wish under the number of an earlier one.

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const liu = { ...aResident('liu'), union: CARD };
  const others = (district.members ?? []).filter((one) => !('_id' in one && one._id === 'liu'));
  cloud.seed({ ...district, members: [...others, liu], unions: [aUnion()] });
});
afterAll(() => cloud.stop());
const CARD = { number: 'QD-1', sinceOn: '2019-03-01', recordedAt: MONDAY_NINE, recordedBy: 'staff-zhou' };

type Room = Contracts['appointment'];
type Asking =
  | ('calendar' | 'arrangedStudios' | 'yearlyStudios' | 'board' | 'assessment' | 'exportAssessment')
  | ('studios' | 'times' | 'mine' | 'request' | 'desk' | 'ownSlots' | 'phrases' | 'portraits');
type Command = Exclude<ActionOf<Room>, Asking>;

interface Said {
  readonly by: string;
  /** Leads to the request that it is about. */
  readonly of?: (cloud: TestCloud) => Promise<string>;
  /** How the command calls it, where it is no request. */
  readonly names?: string;
  readonly says: object;
  /** Other words under the same number, or another action. */
  readonly other: object | readonly [action: Command, says: object];
}

const day = (days: number) => ONE_PLACE + days * DAY;
const withTime = (days: number) => (of: TestCloud) => acceptedFor(of, { place: placeOf(day(days)) });
const invited = async () => {
  await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905324444' });
  const answer = await cloud.phone(ZHENG).does('appointment', 'enter', INVITATION);
  return answer.request?.id ?? '';
};
const PORTRAIT = 'cloud://local.local/portraits/chair.jpg';
const waitingPortrait = async (of: TestCloud) => {
  await of
    .phone(CHAIR)
    .does('appointment', 'setPortrait', { studioId: YUNNAN, officerId: 'chair', photo: PORTRAIT });
  // Only what the server has its copy of gets a yes.
  await of.phone(CHAIR).does('outbox', 'settle', { noun: 'studio', id: YUNNAN });
  const { officers } = await of.phone(CHAIR).does('appointment', 'portraits', { studioId: null });
  return officers[0]?.waiting?.id ?? '';
};
const inNeed = (of: TestCloud) => askedFor(of, { topic: 'psychological' });
const inThirtyDays = async (of: TestCloud) => {
  const requestId = await answeredFor(of);
  of.clock.move(31 * DAY);
  return requestId;
};
const missed = async (of: TestCloud) => {
  const requestId = await acceptedFor(of, { place: placeOf(day(3)) });
  of.clock.move(5 * DAY);
  return requestId;
};
const INVITATION = {
  channel: 'invited' as const,
  topic: 'suggestion' as const,
  mode: 'studio' as const,
  people: 1,
  about: '想听您的意见',
  name: '刘女士',
  phone: '13905324444',
  meetingAt: null,
};
const FOR_A_CALLER = {
  ...{ studioId: YUNNAN, topic: 'interests', mode: 'phone', people: 1 },
  ...{ about: '加班费没有给', name: '陈大爷', phone: '13905324445' },
};
const words = '请说一说';
const STUDIO = {
  studioId: YUNNAN,
  name: '云南路工会有约',
  unionId: 'district',
  aboveId: 'district-studio',
  street: '云南路街道',
  address: '云南路 88 号',
  open: true,
};
const OFFICER = {
  studioId: YUNNAN,
  phone: '13905327777',
  name: '林干事',
  title: '干事',
  cares: true,
  why: '值班要人',
};
const OPEN_DAY = { studioId: YUNNAN, title: '接待日', officerId: 'chair', capacity: 9 };
const duty = { weekday: 6, from: 600, to: 660, officerId: 'qian', capacity: 2 };

/** A command that is added to the room is missing here until somebody has said it. In the order of the calendar. */
const SAID: { readonly [A in Command]: Said } = {
  setHours: {
    by: STAFF,
    says: { hours: [{ from: 540, to: 1020 }] },
    other: { hours: [{ from: 540, to: 1000 }] },
  },
  setDay: {
    by: STAFF,
    says: { on: '2026-12-30', usual: false, hours: [], name: '停电' },
    other: { name: '停水' },
  },
  setYear: { by: STAFF, says: { year: 2027, entered: true }, other: { entered: false } },
  keepPhrase: {
    by: STAFF,
    says: { topic: 'dispute', title: '调解', words: '已约双方到场调解。' },
    other: { words: '请到工作室来。' },
  },
  saveStudio: { by: STAFF, says: STUDIO, other: { address: '云南路 89 号' } },
  appoint: { by: STAFF, says: OFFICER, other: { title: '主席' } },
  cover: { by: CHAIR, says: { from: day(0), officerId: 'zheng' }, other: { officerId: 'chair' } },
  swap: {
    by: CHAIR,
    says: { from: day(1), other: THREE_PLACES + DAY },
    other: ['cancelSlot', { from: day(1) }],
  },
  cancelSlot: { by: CHAIR, says: { from: day(2) }, other: { from: day(1) } },
  addOpenDay: {
    by: CHAIR,
    says: { ...OPEN_DAY, from: day(1) + 2 * HOUR, to: day(1) + 3 * HOUR },
    other: { capacity: 10 },
  },
  setPortrait: {
    by: STAFF,
    says: { studioId: YUNNAN, officerId: 'chair', photo: PORTRAIT },
    other: { photo: null },
  },
  checkPortrait: {
    by: STAFF,
    of: waitingPortrait,
    names: 'portraitId',
    says: { studioId: YUNNAN, officerId: 'chair', right: true },
    other: { right: false },
  },
  dismiss: {
    by: STAFF,
    says: { studioId: YUNNAN, officerId: 'stranger', why: '调离岗位' },
    other: { why: '别的理由' },
  },
  saveRoster: {
    by: STAFF,
    says: { studioId: 'zhongshan', duties: [duty] },
    other: { duties: [{ ...duty, capacity: 3 }] },
  },
  ask: { by: LIU, says: WISH, other: { about: '另一件事' } },
  askFor: { by: STAFF, says: FOR_A_CALLER, other: { about: '另一件事' } },
  enter: { by: ZHENG, says: { ...INVITATION, channel: 'walk-in' }, other: { people: 2 } },
  accept: { by: CHAIR, of: askedFor, says: { meetingAt: null }, other: { meetingAt: MONDAY_NINE + DAY } },
  meet: { by: CHAIR, of: acceptedFor, says: {}, other: ['askBack', { words }] },
  cancelMeeting: { by: CHAIR, of: withTime(1), says: { words }, other: { words: '有会要开' } },
  askBack: { by: CHAIR, of: acceptedFor, says: { words }, other: { words: '请拍合同' } },
  answer: { by: CHAIR, of: acceptedFor, says: ANSWER, other: { people: 13 } },
  transfer: { by: CHAIR, of: askedFor, says: { studioId: 'zhongshan', words }, other: { words: '归你们' } },
  supply: {
    by: LIU,
    of: async (of) => {
      const requestId = await acceptedFor(of);
      await of.phone(CHAIR).does('appointment', 'askBack', { requestId, words });
      return requestId;
    },
    says: { words },
    other: { words: '三月到五月' },
  },
  rebook: { by: LIU, of: acceptedFor, says: { place: placeOf(THREE_PLACES) }, other: { place: null } },
  withdraw: { by: LIU, of: acceptedFor, says: {}, other: ['supply', { words }] },
  decline: { by: LIU, of: invited, says: {}, other: ['supply', { words }] },
  evaluate: {
    by: LIU,
    of: answeredFor,
    says: { stars: 5, solved: true, words: '谢谢' },
    other: { stars: 4 },
  },
  reopen: { by: LIU, of: answeredFor, says: { words }, other: { words: '还没有拿到' } },
  scoreStudio: { by: LIU, of: answeredFor, says: { stars: 4 }, other: { stars: 5 } },
  scoreYearly: { by: LIU, says: { studioId: 'zhongshan', stars: 4 }, other: { stars: 5 } },
  miss: { by: LIU, of: missed, says: {}, other: ['withdraw', {}] },
  reassign: { by: ABOVE, of: inNeed, says: { officerId: 'zheng' }, other: { officerId: 'chair' } },
  evaluateAgain: { by: LIU, of: inThirtyDays, says: { solved: true }, other: { solved: false } },
};

/** What scores say of a second wish is that it was scored already: nobody's wishes are kept. */
const SCORED: Readonly<Partial<Record<Command, string>>> = {
  scoreStudio: 'ALREADY_SCORED',
  scoreYearly: 'SCORED_THIS_YEAR',
};
const eventsIn = (collection: string) =>
  stored<Entity>(cloud, collection).reduce((sum, { events }) => sum + events.length, 0);
const written = () => [
  ...['appointments', 'studios', 'working_calendars'].map(eventsIn),
  stored<ScoreSum>(cloud, 'studio_score_sums').reduce((sum, { count }) => sum + count, 0),
];

describe('A command whose answer was lost', () => {
  beforeAll(() => cloud.phone(STRANGER).does('membership', 'setPhone', { code: `phone:${OFFICER.phone}` }));

  test.each(Object.entries(SAID))('is done once, and is no other one: %s', async (action, said) => {
    const about = said.of ? { [said.names ?? 'requestId']: await said.of(cloud) } : {};
    const requestId = newRequestId();
    const send = (name: string, input: object) =>
      say(said.by, 'appointment', name, { ...about, ...input }, requestId);
    const [otherAction, otherInput] = Array.isArray(said.other)
      ? (said.other as [string, object])
      : [action, { ...said.says, ...said.other }];
    const first = await send(action, said.says);
    expect(first).toEqual(granted());
    const before = written();
    const again = await send(action, said.says);
    expect(again).toEqual(granted());
    if ('value' in again && 'value' in first) expect(again.value).toEqual(first.value);
    expect(await send(otherAction, otherInput)).toEqual(
      refused(SCORED[action as Command] ?? 'REQUEST_REUSED'),
    );
    expect(written()).toEqual(before);
  });
});
