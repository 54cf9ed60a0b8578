import { describe, expect, it } from 'vitest';
import { change, type DomainEvent, newNoun, owing, sentBefore } from '#domain/kernel/entity';
import { handedIn, showPhoto, type Verdict } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import { actionsFrom } from '#domain/kernel/transitions';
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

describe('A decision', () => {
  it('is a yes with what the noun has become, or a no with its code and, where there are any, its fields', () => {
    expect(change('after')).toEqual({ ok: true, after: 'after' });
    expect(yes(1)).toEqual({ ok: true, value: 1 });
    expect(no('NOT_NOW')).toStrictEqual({ ok: false, refusal: { code: 'NOT_NOW' } });
    const fields = [{ path: 'when', problem: 'not possible' }];
    expect(no('NOT_NOW', fields)).toEqual({ ok: false, refusal: { code: 'NOT_NOW', fields } });
  });

  it('is about a noun that began without a version, an event or anything owed', () => {
    expect(newNoun('1')).toEqual({ _id: '1', version: 0, events: [], effects: {}, owed: 0 });
  });
});

describe('What somebody may do', () => {
  const TABLE = {
    open: { from: [], to: 'new', by: ['clock'] },
    edit: { from: ['new'], to: null, by: ['owner', 'staff'] },
    end: { from: ['new', 'edited'], to: 'over', by: ['owner'] },
  } as const;

  it('is what the table says of the state and of how one stands to it, and nothing else', () => {
    const of = (state: 'new' | 'edited' | 'over', party: 'clock' | 'owner' | 'staff') =>
      actionsFrom<keyof typeof TABLE, 'new' | 'edited' | 'over', 'clock' | 'owner' | 'staff'>(
        TABLE,
        state,
        party,
      );
    expect([of('new', 'owner'), of('new', 'staff'), of('new', 'clock')]).toEqual([
      ['edit', 'end'],
      ['edit'],
      [],
    ]);
    expect([of('edited', 'owner'), of('edited', 'staff'), of('over', 'owner')]).toEqual([['end'], [], []]);
  });
});

describe('A photo that is handed in', () => {
  const secret = '0a'.repeat(16);
  const TICKETED = `cloud://env.local/tickets/evidence/${secret}.jpg`;
  const [waiting, old] = handedIn([TICKETED, 'cloud://env.local/old.jpg']);
  const said = (verdict: Verdict) => ({
    urlOf: (fileId: string) => `https:${fileId}`,
    verdictOn: () => verdict,
  });

  it('waits for a verdict under its ticket; what has none can never pass', () => {
    expect(waiting).toEqual({ fileId: TICKETED, traceId: `evidence-${secret}` });
    expect(old).toEqual({ fileId: 'cloud://env.local/old.jpg', traceId: null });
  });

  it('is seen by its author at once, and by others once it has passed', () => {
    const url = `https:${TICKETED}`;
    const shown = (verdict: Verdict, author: boolean) => waiting && showPhoto(waiting, author, said(verdict));
    expect(shown('waiting', true)).toEqual({ url, verdict: 'waiting', ownFile: TICKETED });
    expect(shown('waiting', false)).toEqual({ url: null, verdict: 'waiting', ownFile: null });
    expect(shown('refused', false)).toEqual({ url: null, verdict: 'refused', ownFile: null });
    expect(shown('pass', false)).toEqual({ url, verdict: 'pass', ownFile: null });
    expect(old && showPhoto(old, false, said('pass'))).toEqual({
      url: null,
      verdict: 'refused',
      ownFile: null,
    });
  });
});

describe('What a noun owes', () => {
  it('tells two workers of one cause apart, and two kinds of one cause, and keeps what it owed before', () => {
    const turn = (workerId: string) =>
      ({ kind: 'refresh-rank', cause: 'rank-1', providerId: 'huimin', workerId }) as const;
    const once = owing(newNoun('1'), [turn('ma'), turn('sun')]);
    expect(Object.keys(once.effects)).toEqual(['refresh-rank:rank-1:ma', 'refresh-rank:rank-1:sun']);
    const both = owing(once, [{ kind: 'count-rating', cause: 'rank-1' }]);
    expect(Object.keys(both.effects)).toHaveLength(3);
    expect(both.effects).toMatchObject({
      'count-rating:rank-1': { kind: 'count-rating', cause: 'rank-1' },
    });
  });

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
