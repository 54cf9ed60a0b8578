import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { accept } from '#domain/repair/decide/acceptance';
import { book } from '#domain/repair/decide/booking';
import { offer, whileOpen } from '#domain/repair/decide/offering';
import type { RepairOrder, When } from '#domain/repair/order';
import {
  FIRST_ROUND_MAX,
  INVITED_MAX,
  type InQueue,
  invitedBy,
  mayAcceptFrom,
  roundsFor,
} from '#domain/repair/rounds';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { aProvider, aWorker, CONTACT_BOX, done, LIU, moment, NOW, workerActor } from '../../kit/given';
import { DRAIN } from '../../kit/given-orders';

const URGENT: When = { kind: 'urgent' };
const person = (n: number, reachable = true): InQueue => ({
  workerId: `w${n}`,
  memberId: `member-w${n}`,
  reachable,
});
const queue = (length: number) => Array.from({ length }, (_, n) => person(n));

const booked = (inQueue: readonly InQueue[], when: When = URGENT): RepairOrder =>
  done(
    book(
      {
        id: 'order-1',
        item: DRAIN,
        wrong: '堵了',
        photos: [],
        video: null,
        home: {
          place: { street: '云南路街道', community: '寿张路社区' },
          contact: CONTACT_BOX,
          homeKey: 'home',
        },
        when,
        provider: null,
        queue: inQueue,
      },
      moment({ actor: LIU }),
    ),
  );

function answerTo(order: RepairOrder, worker: string, now: number, standing: 'good' | 'probation' = 'good') {
  const one = aWorker(worker);
  const firm = aProvider('haibin', [one], { standing });
  const wish = moment({ actor: workerActor(firm, one), now });
  const decision = accept(order, candidateOf(firm, one, wish), 'candidate', wish);
  return decision.ok ? 'ok' : decision.refusal.code;
}

const toldOf = (order: RepairOrder) =>
  Object.values(order.effects).flatMap((effect) =>
    effect.kind === 'notify' && effect.about === 'repair-offered' ? [effect.to] : [],
  );

describe('An urgent order goes out in rounds', () => {
  const order = booked(queue(12));

  it('at once to the three who are next, who are told; three minutes later to ten; then to everyone', () => {
    expect(toldOf(order)).toEqual(['member-w0', 'member-w1', 'member-w2']);
    expect([answerTo(order, 'w2', NOW), answerTo(order, 'w3', NOW)]).toEqual(['ok', 'NOT_YOUR_ROUND']);
    const second = NOW + 3 * MINUTE;
    expect([answerTo(order, 'w3', second - 1), answerTo(order, 'w3', second)]).toEqual([
      'NOT_YOUR_ROUND',
      'ok',
    ]);
    const last = NOW + 6 * MINUTE;
    expect([answerTo(order, 'w11', last - 1), answerTo(order, 'w11', last)]).toEqual([
      'NOT_YOUR_ROUND',
      'ok',
    ]);
  });

  it('in the last round to firms under observation, wherever they stood in the queue', () => {
    const last = NOW + 6 * MINUTE;
    expect(answerTo(order, 'w0', last - 1, 'probation')).toBe('NOT_YOUR_ROUND');
    expect(answerTo(order, 'w0', last, 'probation')).toBe('ok');
  });

  it('without waiting in the first round for somebody whom no message reaches', () => {
    const rounds = roundsFor(URGENT, [person(0, false), person(1)], NOW);
    expect(rounds.first.map(({ workerId }) => workerId)).toEqual(['w1']);
    expect(rounds.second.map(({ workerId }) => workerId)).toEqual(['w0']);
  });

  it('to everyone at once where nobody is known to be next', () => {
    for (const nobody of [[], [person(0, false)]])
      expect(answerTo(booked(nobody), 'anybody', NOW)).toBe('ok');
  });

  it('and tells the second round when the clock comes, each of them once', () => {
    const at = NOW + 3 * MINUTE;
    const widened = done(whileOpen(order, moment({ actor: CLOCK, now: at })));
    expect(toldOf(widened)).toHaveLength(INVITED_MAX);
    const again = done(whileOpen(widened, moment({ actor: CLOCK, now: NOW + 6 * MINUTE })));
    expect(toldOf(again)).toHaveLength(INVITED_MAX);
    expect(again.actsAt).toBe(NOW + 10 * MINUTE);
  });

  it('and alarms staff after ten minutes, once, and lapses after four hours', () => {
    const alarmed = done(whileOpen(order, moment({ actor: CLOCK, now: NOW + 10 * MINUTE })));
    const told = Object.values(alarmed.effects).filter(({ kind }) => kind === 'tell-staff');
    expect([told, alarmed.actsAt]).toEqual([
      [expect.objectContaining({ about: 'repair-alarm', id: 'order-1' })],
      NOW + 4 * HOUR,
    ]);
    const lapsed = done(whileOpen(alarmed, moment({ actor: CLOCK, now: NOW + 4 * HOUR })));
    expect([lapsed.state, lapsed.actsAt]).toEqual(['lapsed', null]);
  });

  it('and a clock that is a week late lets it lapse, and invites nobody any more', () => {
    const late = done(whileOpen(order, moment({ actor: CLOCK, now: NOW + 7 * 24 * HOUR })));
    expect([late.state, toldOf(late).length]).toEqual(['lapsed', FIRST_ROUND_MAX]);
  });

  it('says how many have been asked so far, until it is everyone', () => {
    expect([NOW, NOW + 3 * MINUTE, NOW + 6 * MINUTE].map((now) => invitedBy(order.rounds, now))).toEqual([
      3,
      10,
      null,
    ]);
  });
});

describe('An order for a window', () => {
  it('is seen by all at once, but for firms under observation', () => {
    const order = booked(queue(12), { kind: 'window', from: NOW + 24 * HOUR, to: NOW + 26 * HOUR });
    expect([answerTo(order, 'w11', NOW), answerTo(order, 'w0', NOW, 'probation')]).toEqual([
      'ok',
      'NOT_YOUR_ROUND',
    ]);
  });
});

describe('A firm of her choice', () => {
  const chosen = (now: number) =>
    done(
      book(
        {
          id: 'order-1',
          item: DRAIN,
          wrong: '堵了',
          photos: [],
          video: null,
          home: {
            place: { street: '云南路街道', community: '寿张路社区' },
            contact: CONTACT_BOX,
            homeKey: 'home',
          },
          when: URGENT,
          provider: { id: 'haibin', name: '海滨', mayServe: true },
        },
        moment({ actor: LIU, now }),
      ),
    );

  it('has five minutes; then nobody is asked until she has chosen', () => {
    const order = chosen(NOW);
    const over = NOW + 5 * MINUTE;
    expect([answerTo(order, 'w0', over - 1), answerTo(order, 'w0', over)]).toEqual(['ok', 'NOT_NOW']);
    const waiting = done(whileOpen(order, moment({ actor: CLOCK, now: over })));
    expect(waiting).toMatchObject({ pool: null, chosenProviderId: null, lastProvider: { id: 'haibin' } });
    expect(answerTo(waiting, 'w0', over)).toBe('TAKEN');
  });

  it('can be waited for once more, or everyone is asked at once', () => {
    const over = NOW + 5 * MINUTE;
    const waiting = done(whileOpen(chosen(NOW), moment({ actor: CLOCK, now: over })));
    const her = moment({ actor: LIU, now: over + MINUTE });
    expect(done(offer(waiting, 'same-firm', her))).toMatchObject({
      pool: 'firm/haibin',
      chosenUntil: over + 6 * MINUTE,
    });
    const all = done(offer(waiting, 'everyone', her));
    expect(answerTo(all, 'anybody', over + MINUTE)).toBe('ok');
  });
});

describe('An order for a window', () => {
  it('is offered to everybody at once, and to firms under observation two hours later', () => {
    const rounds = roundsFor({ kind: 'window', from: NOW + DAY, to: NOW + DAY + 2 * HOUR }, queue(3), NOW);
    expect(mayAcceptFrom(rounds, 'w9', false)).toBe(NOW);
    expect(mayAcceptFrom(rounds, 'w9', true)).toBe(NOW + 2 * HOUR);
  });
});

describe('Whatever the queue', () => {
  const anyQueue = fc.uniqueArray(fc.record({ n: fc.nat(30), reachable: fc.boolean() }), {
    selector: ({ n }) => n,
    maxLength: 20,
  });

  it('who may accept at some instant may also later, and everybody may in the end', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat(40), fc.boolean(), (people, n, onProbation) => {
        const rounds = roundsFor(
          URGENT,
          people.map(({ n: id, reachable }) => person(id, reachable)),
          NOW,
        );
        const from = mayAcceptFrom(rounds, `w${n}`, onProbation);
        expect(from).toBeLessThanOrEqual(NOW + 6 * MINUTE);
        expect(rounds.first.length).toBeLessThanOrEqual(FIRST_ROUND_MAX);
        expect(rounds.first.length + rounds.second.length).toBeLessThanOrEqual(INVITED_MAX);
        if (onProbation) expect(from).toBe(NOW + 6 * MINUTE);
      }),
      { seed: 30_11, numRuns: 500 },
    );
  });
});
