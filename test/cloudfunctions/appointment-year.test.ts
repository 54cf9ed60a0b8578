import { describe, expect, it } from 'vitest';
import { contributionsOf, NO_FIGURES, plus, type Tally, tallyId } from '#domain/appointment/figures';
import { STATE_LABEL } from '#domain/appointment/labels';
import type { Appointment, State } from '#domain/appointment/request';
import { type GivenScore, type ScoreSum, scoresOf } from '#domain/appointment/studio-score';
import { LIVE } from '#domain/appointment/transitions';
import { DAY, monthOf, monthsBefore } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import type { Entry } from '#domain/points/ledger';
import type { Membership } from '#domain/union/membership';
import { YEAR } from '../../demo/talk-year';
import { district, documentsIn, NOW } from '../kit/demo-district';

const { all } = documentsIn(district());
const requests = all<Appointment>('appointments');
const tallies = all<Tally>('appointment_tallies');

describe('The demo year of 工会有约', () => {
  it('comes to the figures of the reports: mediations, people, money, demands, suggestions, adopted', () => {
    const months = Array.from({ length: 12 }, (_, i) => monthsBefore(monthOf(NOW), i + 1));
    const year = tallies
      .filter(({ scope, month }) => scope === 'district' && months.includes(month))
      .reduce((sum, { figures }) => plus(sum, figures), NO_FIGURES);
    expect(year).toMatchObject({
      mediations: 195,
      people: 214,
      recoveredFen: 689_000_000,
      demands: 187,
      suggestions: 179,
      adopted: 165,
    });
    expect(YEAR).toMatchObject({
      mediations: 195,
      people: 214,
      demands: 187,
      suggestions: 179,
      adopted: 165,
    });
    expect(year.answeredInTime).toBeGreaterThan(500);
    expect(year.answeredInTime).toBeLessThan(year.answered);
    expect(year.followedUp).toBeGreaterThan(200);
    expect(year.lasting / year.followedUp).toBeGreaterThan(0.85);
    expect(year.lasting).toBeLessThan(year.followedUp);
  });

  it('has figures that equal a recount from all requests', () => {
    const recount = new Map<string, typeof NO_FIGURES>();
    for (const one of requests.flatMap(contributionsOf)) {
      recount.set(tallyId(one), plus(recount.get(tallyId(one)) ?? NO_FIGURES, one.figures));
    }
    expect(Object.fromEntries(tallies.map(({ _id, figures }) => [_id, figures]))).toEqual(
      Object.fromEntries(recount),
    );
  });

  it('shows a request in every state, one of them overdue and one psychological, and nothing left to the clock', () => {
    const states = new Set<State>(requests.map(({ state }) => state));
    expect([...states].sort()).toEqual(Object.keys(STATE_LABEL).sort());
    expect(requests.some(({ escalated, state }) => escalated.length > 0 && LIVE.includes(state))).toBe(true);
    expect(requests.some(({ topic, state }) => topic === 'psychological' && LIVE.includes(state))).toBe(true);
    for (const { actsAt, dueAt, state } of requests) {
      expect(actsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW);
      expect(dueAt !== null).toBe(LIVE.includes(state));
    }
  });

  it('lets each adopted suggestion earn its thirty points, at the answer', () => {
    const adopted = requests.filter(({ answer }) => answer?.outcome === 'adopted');
    const earned = all<Entry>('points_entries').filter(({ _id }) => _id.includes('suggestion-adopted'));
    expect(earned.map(({ memberId, points, at }) => `${memberId} ${points} ${at}`).sort()).toEqual(
      adopted.map(({ residentId, answer }) => `${residentId} 30 ${answer?.at}`).sort(),
    );
    expect(adopted.length).toBeGreaterThanOrEqual(YEAR.adopted);
  });

  it('left a notice with who asked for every answer of the last thirty days', () => {
    const told = new Set(
      all<Notice>('notices')
        .filter(({ about }) => about === 'appointment-answered')
        .map(({ memberId, subject, at }) => `${memberId} ${subject} ${at}`),
    );
    const late = requests.filter(({ answer }) => answer !== null && answer.at > NOW - 30 * DAY);
    expect(late.length).toBeGreaterThan(10);
    for (const { _id, residentId, answer } of late)
      expect(told).toContain(`${residentId} ${_id} ${answer?.at}`);
  });

  it('has scores of its studios by users and by members of the union, each mark counted once', () => {
    const sums = all<ScoreSum>('studio_score_sums');
    const marks = all<GivenScore>('studio_scores');
    for (const { studioId, period, count, stars } of sums) {
      expect(marks.filter((one) => one.studioId === studioId && one.period === period)).toHaveLength(count);
      expect(stars / count).toBeGreaterThan(2);
    }
    expect(scoresOf(sums, 'district', 'district')).toEqual({
      users: expect.any(Number),
      members: expect.any(Number),
    });
    const members = all<Member>('members').filter(({ union }) => union !== null);
    expect(members.length).toBeGreaterThan(20);
    const belong = all<Membership>('memberships').filter(({ state }) => state === 'admitted');
    expect(belong.map(({ _id }) => _id).sort()).toEqual(members.map(({ _id }) => _id).sort());
  });
});
