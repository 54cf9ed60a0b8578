import { describe, expect, it } from 'vitest';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
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

  it('is kept as long as the noun says: the oldest goes first, but for the newest of each action', () => {
    const begun = ['a', 'b', 'a', 'c', 'c', 'd'].reduce(
      (noun, action, no) =>
        withEvent(noun, { ...by, now: NOW + no }, { action, by: 'resident', to: 'open', kept: 2 }),
      NEW,
    );
    expect(begun.events.map(({ action, at }) => `${action}${at - NOW}`)).toEqual(['b1', 'a2', 'c4', 'd5']);
    expect(begun.eventsCut).toBe(2);
  });

  it('causes what it causes under a name of its own, also where older events were cut', () => {
    let noun = NEW;
    const causes = Array.from({ length: 9 }, () => {
      noun = withEvent(noun, by, { action: 'again', by: 'resident', to: 'open', kept: 3 });
      return causeOf('told', noun);
    });
    expect(noun.events).toHaveLength(3);
    expect(new Set(causes).size).toBe(9);
    expect(causes.at(-1)).toBe('told-n-9');
  });
});
