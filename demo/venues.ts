import type { Actor } from '#domain/kernel/actor';
import { DAY, dayOf } from '#domain/kernel/time';
import { newHours } from '#domain/session/decide/new-session';
import { makeVenue, publish } from '#domain/session/decide/venue';
import type { Session } from '#domain/session/session';
import type { Venue, VenueWords } from '#domain/session/venue';
import type { Union } from '#domain/union/union';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { settled } from './points';
import { made } from './residents';

/** 场地 of the demo district, with the hours of three weeks. */

interface Lent {
  readonly id: string;
  readonly unionId: string;
  readonly words: VenueWords;
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

const USUAL = { open: true, audience: 'everybody', freeUntilHours: 24 } as const;

const LENT: readonly Lent[] = [
  {
    ...{ id: 'venue-badminton', unionId: 'district', fromMinutes: 18 * 60, toMinutes: 21 * 60 },
    words: {
      ...USUAL,
      ...{ name: '工人文化宫羽毛球馆', where: '黄岛路 20 号一楼', capacity: 1 },
      words: '一片场地，有更衣室和饮水机。球拍自己带，请穿运动鞋。',
      ...{ lastsMinutes: 60, bufferMinutes: 15 },
    },
  },
  {
    ...{ id: 'venue-reading', unionId: 'union-huimin', fromMinutes: 9 * 60, toMinutes: 12 * 60 },
    words: {
      ...USUAL,
      ...{ name: '惠民管道职工书屋', where: '寿张路 40 号二楼', capacity: 12 },
      words: '十二个座位，孩子要有大人陪着来。',
      ...{ lastsMinutes: 90, bufferMinutes: 0 },
    },
  },
];

interface Town {
  readonly now: number;
  readonly staffId: string;
  readonly unions: readonly Union[];
}

/** Beside what else is offered. */
export function withVenues<H extends { readonly sessions: readonly Session[] }>(
  held: H,
  { now, staffId, unions }: Town,
) {
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  const dice = diceFor('venues');
  const all = LENT.map((lent) => {
    const {
      _id: unionId,
      name: unionName,
      aboveIds,
    } = unions.find(({ _id }) => _id === lent.unionId) ?? {
      ...{ _id: lent.unionId, name: '区总工会', aboveIds: [] },
    };
    const moment = momentOf(actor, now - 30 * DAY, dice);
    const venue = made(makeVenue(lent.id, { unionId, unionName }, lent.words, moment));
    const { fromMinutes, toMinutes } = lent;
    const opening = { day: dayOf(now + 2 * DAY), fromMinutes, toMinutes, times: 3 };
    const publishing = {
      ...({ party: 'keeper', union: { unionId, unionName, aboveIds } } as const),
      idOf: (nth: number) => `${lent.id}-${nth}`,
    };
    return made(publish(venue, opening, publishing, momentOf(actor, now - DAY, dice)));
  });
  const hours = all.flatMap((venue) =>
    Object.values(venue.effects).flatMap((owed) =>
      newHours(owed, venue._id, momentOf(actor, now - DAY, dice)).map(settled),
    ),
  );
  return {
    ...held,
    venues: all.map((venue): Venue => settled(venue)),
    sessions: [...held.sessions, ...hours],
  };
}
