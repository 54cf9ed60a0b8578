import { describe, expect, it } from 'vitest';
import { arrangedView, calendarView } from '#domain/appointment/arranged-view';
import { type Calendar, USUAL } from '#domain/appointment/calendar';
import * as appointing from '#domain/appointment/decide/appointing';
import * as planning from '#domain/appointment/decide/planning';
import { candidateOf } from '#domain/appointment/handler';
import { seatFollowing } from '#domain/appointment/seat';
import type { Officer, Studio } from '#domain/appointment/studio';
import { announced, idsAbove, type StudioMoves } from '#domain/appointment/studio-moves';
import type { Role, Seat } from '#domain/kernel/actor';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { actor, done, moment, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, MONDAY, QIAN_ACTOR, studioOf } from '../../kit/given-requests';
import { aStudio, YUNNAN, ZHONGSHAN } from '../../kit/studios';

const STUDIO = studioOf(YUNNAN);

describe('What staff see of what they arrange', () => {
  it('the calendar: hours, days that differ, and of this year and the next two whether their notice is known', () => {
    const half = [{ from: 540, to: 720 }];
    const calendar: Calendar = {
      ...USUAL,
      exceptions: [
        { on: '2026-12-01', hours: half, name: '停电' },
        { on: '2026-12-02', hours: null, name: '照常' },
        { on: '2026-12-03', hours: [], name: '休息' },
      ],
      enteredYears: [2028],
    };
    expect(calendarView(calendar, MONDAY)).toEqual({
      hours: [
        { from: 540, to: 720 },
        { from: 810, to: 1050 },
      ],
      exceptions: [
        { on: '2026-12-01', hours: half, name: '停电' },
        { on: '2026-12-02', hours: null, name: '照常' },
        { on: '2026-12-03', hours: [], name: '休息' },
      ],
      years: [
        { year: 2026, provisional: false },
        { year: 2027, provisional: true },
        { year: 2028, provisional: false },
      ],
    });
  });

  it('a studio: who sits in it and when, without the marks of the house', () => {
    const openDays = [
      { id: 'o', title: '接待日', from: MONDAY, to: MONDAY + HOUR, officerId: 'chair', capacity: 9 },
    ];
    const view = arrangedView({ ...STUDIO, roster: STUDIO.roster.slice(0, 1), openDays });
    expect(view).toEqual({
      id: YUNNAN,
      name: '云南路工会有约',
      ...{ unionId: 'union-yunnan', unionName: '云南路工会有约工会' },
      aboveId: 'district-studio',
      street: '云南路街道',
      address: '云南路 88 号',
      open: true,
      officers: [
        { id: 'chair', name: '周主席', title: '工会干部', cares: false },
        { id: 'zheng', name: '郑干事', title: '工会干部', cares: true },
      ],
      duties: [{ weekday: 1, from: 600, to: 660, officerId: 'chair', capacity: 1 }],
      openDays,
      portraitsWaiting: 0,
    });
  });
});

describe('Studios above one another', () => {
  const [a, b, c] = [aStudio('a', 'A', 'b'), aStudio('b', 'B', 'c'), aStudio('c', 'C', null)];
  const NOW = MONDAY;
  const from = (aboveId: string, all: readonly Studio[] = [c, a, b], moves: StudioMoves | null = null) =>
    idsAbove(all, moves, { aboveId, by: 'me', at: NOW });

  it('are found from the lowest to the top, and none where the first is not there', () => {
    expect(from('a')).toEqual(['a', 'b', 'c']);
    expect(from('c')).toEqual(['c']);
    expect(from('nowhere')).toEqual([]);
    expect(from('a', [a, b])).toEqual(['a', 'b']);
    expect(from('a', [a, b, { ...c, aboveId: 'a' }])).toEqual(['a', 'b', 'c']);
  });

  it('are those, too, under which another one is about to come', () => {
    const d = aStudio('d', 'D', null);
    const move = { studioId: 'c', aboveId: 'd', by: 'another', at: NOW - MINUTE };
    const moves = announced(null, move);
    expect(from('a', [a, b, c, d], moves)).toEqual(['a', 'b', 'c', 'd']);
    expect(from('a', [a, b, c, d], announced(null, { ...move, by: 'me' }))).toEqual(['a', 'b', 'c']);
    expect(from('a', [a, b, c, d], announced(null, { ...move, at: NOW - 2 * MINUTE }))).toEqual([
      'a',
      'b',
      'c',
    ]);
    const mine = { studioId: 'd', aboveId: 'a', by: 'me', at: NOW };
    expect(announced(moves, mine).moves).toEqual([move, mine]);
    expect(announced(announced(moves, mine), mine).moves).toEqual([move, mine]);
    expect(announced(moves, { ...mine, at: NOW + MINUTE }).moves).toEqual([{ ...mine, at: NOW + MINUTE }]);
  });
});

describe('Who sits in a studio', () => {
  const person = (roles: readonly Role[], studioId?: string) => ({
    memberId: 'lin',
    roles,
    ...(studioId === undefined ? {} : { seat: { studioId, name: '林干事', cares: true } }),
  });
  const seat: Seat = { studioId: YUNNAN, name: '林老师', cares: false };

  const officers = [{ memberId: 'lin', name: '林老师', title: '干事', cares: false }];
  const [with_, without] = [officers, []].map((all) => ({ ...STUDIO, officers: all }));
  const follows = (one: ReturnType<typeof person>, studio = with_) =>
    studio && seatFollowing(one, 'lin', studio);

  it('is an officer from then on, once, whatever else this person is', () => {
    expect(follows(person(['resident']))).toEqual({ memberId: 'lin', roles: ['resident', 'officer'], seat });
    expect(follows(person(['officer', 'staff'], YUNNAN))).toMatchObject({
      roles: ['staff', 'officer'],
      seat,
    });
    expect(follows(person(['resident'], ''))).toMatchObject({ seat });
  });

  it('sits in no other one', () => {
    const elsewhere = person(['officer'], ZHONGSHAN);
    expect(follows(elsewhere)).toBe('elsewhere');
    expect(follows(elsewhere, without)).toBe(elsewhere);
    const appointed = (one: ReturnType<typeof person> | null) => {
      const decision = appointing.appoint(STUDIO, officers[0] as Officer, one, moment({ actor: STAFF }));
      return decision.ok ? 'yes' : decision.refusal.code;
    };
    expect([elsewhere, null, person(['resident'], ''), person(['officer'], YUNNAN)].map(appointed)).toEqual([
      'SITS_ELSEWHERE',
      'MEMBER_NOT_FOUND',
      'yes',
      'yes',
    ]);
  });

  it('is none after the dismissal, and keeps every other role', () => {
    expect(follows(person(['resident', 'officer', 'staff'], YUNNAN), without)).toEqual({
      memberId: 'lin',
      roles: ['resident', 'staff'],
      seat: { studioId: '', name: '', cares: false },
    });
  });

  it('is called by the seat; staff are by their own name and counsel nobody; others handle nothing', () => {
    expect(candidateOf(QIAN_ACTOR, '钱某')).toEqual({ memberId: 'qian', name: '钱干事', cares: true });
    expect(candidateOf(CHAIR_ACTOR, null)).toEqual({ memberId: 'chair', name: '周主席', cares: false });
    const unsaid = { ...CHAIR_ACTOR, seat: { studioId: YUNNAN, name: '周主席' } };
    expect(candidateOf(unsaid, null)?.cares).toBe(false);
    expect(candidateOf(STAFF, '周工')).toEqual({ memberId: 'zhou', name: '周工', cares: false });
    expect(candidateOf(STAFF, null)).toBeNull();
  });
});

describe('Whoever plans an open day', () => {
  const day = {
    id: 'o',
    title: '接待日',
    from: MONDAY + HOUR / 2,
    to: MONDAY + 2 * HOUR,
    officerId: 'chair',
    capacity: 5,
  };
  const add = (who = STAFF) => planning.addOpenDay(STUDIO, day, moment({ actor: who, now: MONDAY }));

  it('is staff, or an officer of that studio; to another one’s officer it is not there', () => {
    expect([STAFF, CHAIR_ACTOR].map((who) => add(who).ok)).toEqual([true, true]);
    for (const who of [QIAN_ACTOR, actor('nobody', ['officer'])])
      expect(add(who)).toMatchObject({
        ok: false,
        refusal: { code: 'STUDIO_NOT_FOUND', fields: [{ path: 'studioId', problem: 'unknown' }] },
      });
    const both = { ...QIAN_ACTOR, roles: [...QIAN_ACTOR.roles, 'staff' as const] };
    expect(done(add(both)).events.at(-1)).toMatchObject({ by: 'staff' });
  });
});

describe('A duty', () => {
  it('is called by weekday and minute, which no two of a studio share', () => {
    const duty = { weekday: 3, from: 600, to: 660, officerId: 'chair', capacity: 2 };
    const saved = done(planning.saveRoster(STUDIO, [duty], moment({ actor: STAFF, now: MONDAY })));
    expect(saved.roster).toEqual([{ ...duty, id: '3-600' }]);
  });
});
