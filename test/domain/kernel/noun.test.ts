import { describe, expect, it } from 'vitest';
import { type DomainEvent, newNoun, owing, sentBefore } from '#domain/kernel/noun';
import { actor, moment, NOW } from '../../kit/given';

const event = (over: Partial<DomainEvent>): DomainEvent => ({
  at: NOW,
  action: 'book',
  by: 'resident',
  memberId: 'liu',
  from: null,
  to: 'open',
  why: null,
  requestId: 'request-a',
  digest: 'digest-a',
  ...over,
});
const noun = { events: [event({}), event({ requestId: 'request-b', digest: 'digest-b' })] };
const asked = (requestId: string, digest: string, memberId = 'liu') =>
  sentBefore(noun, moment({ actor: actor(memberId), requestId, digest }));

describe('A request that is sent again', () => {
  it('finds what it did the first time', () => {
    expect(asked('request-a', 'digest-a')).toBe('same');
    expect(asked('request-b', 'digest-b')).toBe('same');
  });

  it('is told apart from another wish under the same name', () => {
    expect(asked('request-a', 'digest-b')).toBe('other');
  });

  it('is new where nobody has sent it before', () => {
    expect(asked('request-c', 'digest-a')).toBe('no');
  });

  it("does not meet somebody else's request of the same name", () => {
    expect(asked('request-a', 'digest-a', 'neighbour')).toBe('no');
    expect(asked('request-a', 'digest-b', 'neighbour')).toBe('no');
  });
});

describe('What a noun owes', () => {
  const award = {
    kind: 'award',
    cause: 'repair-closed-1',
    to: 'liu',
    rule: 'repair-closed',
    at: NOW,
  } as const;

  it('is kept once under its cause, kind and person, however often it is added', () => {
    const once = owing(newNoun('1'), [award]);
    expect(owing(once, [award])).toEqual(once);
    expect(Object.values(once.effects)).toEqual([award]);
  });

  it('tells two people of one cause apart', () => {
    const tell = (to: string) =>
      ({ kind: 'notify', cause: '1-1', to, about: 'repair-closed', noun: 'repair-order', id: '1' }) as const;
    expect(Object.keys(owing(newNoun('1'), [tell('liu'), tell('daughter')]).effects)).toHaveLength(2);
  });

  it('has keys without dots, for they become paths in a document', () => {
    for (const key of Object.keys(owing(newNoun('1'), [award]).effects)) expect(key).not.toMatch(/[.$]/);
  });
});
