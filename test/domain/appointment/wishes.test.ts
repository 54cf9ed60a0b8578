import { describe, expect, it } from 'vitest';
import { appointmentContract } from '#domain/appointment/contract';

/** What people may bring, and in which words of ours, is a promise to them: it stands here a second time. */
describe('Somebody who asks', () => {
  const wish = {
    studioId: 'yunnan',
    topic: 'dispute',
    mode: 'studio',
    people: 1,
    place: null,
    about: '欠薪三个月',
    name: '刘女士',
    phone: null,
  };
  const isPossible = (changes: object) =>
    appointmentContract.ask.input.safeParse({ ...wish, ...changes }).success;

  it('brings a suggestion, a dispute, a demand or a need', () => {
    for (const topic of ['suggestion', 'dispute', 'interests', 'psychological'])
      expect(isPossible({ topic }), topic).toBe(true);
    expect(isPossible({ topic: 'repair' })).toBe(false);
  });

  it('comes to the studio, telephones or is called by video', () => {
    for (const mode of ['studio', 'phone', 'video']) expect(isPossible({ mode }), mode).toBe(true);
    expect(isPossible({ mode: 'letter' })).toBe(false);
  });

  it('speaks for one to five hundred people, in two to a thousand characters', () => {
    expect([0, 1, 500, 501].map((people) => isPossible({ people }))).toEqual([false, true, true, false]);
    const words = (length: number) => isPossible({ about: '话'.repeat(length) });
    expect([1, 2, 1_000, 1_001].map(words)).toEqual([false, true, true, false]);
  });
});

describe('An officer', () => {
  const entering = {
    channel: 'walk-in',
    topic: 'dispute',
    mode: 'studio',
    people: 1,
    about: '欠薪三个月',
    name: '刘女士',
    phone: '13905321111',
    meetingAt: null,
  };
  const answering = { requestId: 'r', outcome: 'resolved', words: '已补发', people: 1, recoveredFen: 0 };

  it('enters who was invited, walked in or telephoned, and nobody as if they had asked themselves', () => {
    const isPossible = (channel: string) =>
      appointmentContract.enter.input.safeParse({ ...entering, channel }).success;
    for (const channel of ['invited', 'walk-in', 'telephone'])
      expect(isPossible(channel), channel).toBe(true);
    expect(isPossible('asked')).toBe(false);
  });

  it('answers that it is resolved, adopted, referred or cannot be done', () => {
    const isPossible = (outcome: string) =>
      appointmentContract.answer.input.safeParse({ ...answering, outcome }).success;
    for (const outcome of ['resolved', 'adopted', 'referred', 'unresolvable'])
      expect(isPossible(outcome), outcome).toBe(true);
    expect(isPossible('forgotten')).toBe(false);
  });
});

describe('Of a request that is shown', () => {
  it('every way in which it can have come has its word', () => {
    const { channel } = appointmentContract.request.output.shape;
    for (const way of ['asked', 'invited', 'walk-in', 'telephone'])
      expect(channel.safeParse(way).success, way).toBe(true);
  });
});
