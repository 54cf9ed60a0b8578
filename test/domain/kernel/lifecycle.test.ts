import { describe, expect, it } from 'vitest';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { DAY } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import { LIU, moment, NOW } from '../../kit/given';

const NEW: Entity = newNoun('n');
const ROW: Row<'open' | 'done', 'resident' | 'staff'> = { from: ['open'], to: 'done', by: ['resident'] };
const refusedAs = (code: string) => ({ ok: false, refusal: { code } });

describe('A row of the table', () => {
  it('is taken by whom it names, in the state that it names', () => {
    expect(mayTake(ROW, 'open', 'resident')).toEqual({ ok: true, value: 'resident' });
    expect(mayTake(ROW, 'open', 'staff')).toEqual(refusedAs('FORBIDDEN'));
    expect(mayTake(ROW, 'done', 'resident')).toEqual(refusedAs('NOT_NOW'));
  });

  it('shows a stranger nothing, not even that there is something, and where there is none nobody can', () => {
    expect(mayTake(ROW, 'open', 'stranger')).toEqual(refusedAs('NOT_FOUND'));
    expect(mayTake(undefined, 'open', 'stranger')).toEqual(refusedAs('NOT_FOUND'));
    expect(mayTake(undefined, 'open', 'resident')).toEqual(refusedAs('NOT_NOW'));
  });
});

describe('What happened', () => {
  const by = moment({ actor: LIU, now: NOW, requestId: 'r1', digest: 'd1' });
  const effect = { kind: 'count-rating', cause: 'n-0' } as const;

  it('is written down with who, when, under which request, and why; and with what has to follow', () => {
    const after = withEvent(NEW, by, {
      action: 'end',
      by: 'resident',
      from: 'open',
      to: 'done',
      why: 'over',
      effects: [effect],
    });
    expect(after).toEqual({
      ...NEW,
      events: [
        {
          at: NOW,
          action: 'end',
          by: 'resident',
          memberId: LIU.memberId,
          from: 'open',
          to: 'done',
          why: 'over',
          requestId: 'r1',
          digest: 'd1',
        },
      ],
      effects: { 'count-rating:n-0': effect },
    });
    expect(causeOf('end', after)).toBe('end-n-1');
  });

  it('comes from nowhere and for no reason where nothing else is said', () => {
    const [event] = withEvent(NEW, by, { action: 'begin', by: 'resident', to: 'open' }).events;
    expect(event).toMatchObject({ from: null, to: 'open', why: null });
  });

  type Step = readonly [action: string, by: string, day: number];
  const many = (steps: readonly Step[], kept: number) =>
    steps.reduce(
      (noun, [action, party, day]) =>
        withEvent(noun, { ...by, now: NOW + day * DAY }, { action, by: party, to: 'open', kept }),
      NEW,
    );
  const days = ({ events }: Entity) => events.map(({ action, at }) => `${action}${(at - NOW) / DAY}`);

  it('is kept as long as the noun says: the oldest goes first, but for the newest of each action', () => {
    const noun = many(
      ['a', 'b', 'a', 'c', 'c', 'd'].map((action, day) => [action, 'staff', day]),
      2,
    );
    expect(days(noun)).toEqual(['b1', 'a2', 'c4', 'd5']);
    expect(noun.eventsCut).toBe(2);
  });

  it('is pushed out by what the same party did alone', () => {
    const others = Array.from({ length: 9 }, (_, no): Step => ['a', 'manager', 2 + no]);
    const noun = many([['a', 'staff', 0], ['a', 'staff', 1], ...others], 2);
    expect(days(noun)).toEqual(['a0', 'a1', 'a9', 'a10']);
  });

  it('stays while its day lasts, so that whoever changes too much is counted', () => {
    const today = Array.from({ length: 300 }, (): Step => ['a', 'manager', 0]);
    expect(many(today, 2).events).toHaveLength(300);
    expect(many([...today, ...today], 2).events).toHaveLength(400);
    expect(many([...today, ['a', 'manager', 1]], 2).events).toHaveLength(2);
  });

  it('causes what it causes under a name of its own, also where older events were cut', () => {
    let noun = NEW;
    const causes = Array.from({ length: 9 }, (_, day) => {
      noun = withEvent(
        noun,
        { ...by, now: NOW + day * DAY },
        { action: 'a', by: 'staff', to: 'open', kept: 3 },
      );
      return causeOf('told', noun);
    });
    expect(noun.events).toHaveLength(3);
    expect(new Set(causes).size).toBe(9);
    expect(causes.at(-1)).toBe('told-n-9');
  });
});
