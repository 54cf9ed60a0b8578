import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { HOUR } from '#domain/kernel/time';
import {
  BREAKAGE_STATES,
  BREAKAGE_TABLE,
  type Breakage,
  type BreakageAction,
  type Part,
  REPORTS_MAX,
} from '#domain/station/breakage';
import { atStation, end, onTime, release, report, take } from '#domain/station/mending';
import { allowed } from '#domain/station/mending-step';
import { breakageRow, brokenAt, ownReports } from '#domain/station/mending-view';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';
import { aStation } from '../../kit/stations';

const STATION = aStation('s1', 1);
const KEEPER = actor('keeper');
const TERMS = { dueAt: NOW + 10 * HOUR, remindAt: NOW + 8 * HOUR };
const at = (who = LIU, now = NOW) => moment({ actor: who, now });
const said = (part: Part = 'microwave', words = '不转') => ({ part, words, photo: null });
const known = (keepers: readonly string[] = ['keeper']) => ({ terms: TERMS, keepers });

const first = () => done(report(null, STATION, said(), known(), at()));
const taken = () => done(take(first(), 'keeper', at(KEEPER)));
const mended = () => done(end(taken(), { mended: true, words: '换了保险丝' }, 'keeper', at(KEEPER)));
const code = (decision: Decision<Breakage, string>) => (decision.ok ? 'done' : decision.refusal.code);
const told = ({ effects }: Breakage) =>
  Object.values(effects).map((one) =>
    one.kind === 'notify'
      ? `${one.to} ${one.about}`
      : one.kind === 'tell-staff'
        ? `staff ${one.about}`
        : one.kind,
  );
const newly = (before: Breakage, after: Breakage) => told(after).filter((one) => !told(before).includes(one));

/** The law, written by hand. */
const LAW: Readonly<Record<BreakageAction, readonly [from: string, to: string | null, by: string]>> = {
  report: ['mended not-broken', 'open', 'reporter'],
  join: ['open taken', null, 'reporter'],
  take: ['open', 'taken', 'keeper'],
  release: ['taken', 'open', 'keeper clock'],
  mend: ['taken', 'mended', 'keeper'],
  dismiss: ['taken', 'not-broken', 'keeper'],
  remind: ['open taken', null, 'clock'],
  escalate: ['open taken', null, 'clock'],
};

describe('What is broken at a station', () => {
  it('goes these ways and no others', () => {
    const table = Object.entries(BREAKAGE_TABLE).map(([name, { from, to, by }]) => [
      name,
      [from.join(' '), to, by.join(' ')],
    ]);
    expect(Object.fromEntries(table)).toEqual(LAW);
    for (const state of BREAKAGE_STATES)
      for (const [action, [from, , by]] of Object.entries(LAW) as [BreakageAction, (typeof LAW)['take']][]) {
        for (const party of by.split(' '))
          expect(allowed({ state }, action, party as 'keeper').ok).toBe(from.split(' ').includes(state));
        expect(allowed({ state }, action, 'stranger')).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
      }
  });

  it('is something that is there, or something else', () => {
    expect(code(report(null, STATION, said('books'), known(), at()))).toBe('PART_NOT_THERE');
    expect(done(report(null, STATION, said('other', '门关不上'), known(), at()))).toMatchObject({
      ...{ _id: 's1-other', state: 'open', stationName: '驿站 1' },
    });
  });

  it('is told to who keeps the station, or to staff where the union has nobody there', () => {
    expect(told(first())).toEqual(['keeper broken-reported']);
    expect(told(done(report(null, STATION, said(), known([]), at())))).toEqual(['staff broken-reported']);
  });

  it('is one task, whoever else reports it, each of them once and so many', () => {
    const joined = done(report(first(), STATION, said('microwave', '冒烟'), known(), at(actor('anna'))));
    expect(joined.reports.map(({ memberId, words }) => [memberId, words])).toEqual([
      ['liu', '不转'],
      ['anna', '冒烟'],
    ]);
    expect(joined).toMatchObject({ state: 'open', dueAt: TERMS.dueAt, since: NOW });
    expect(newly(first(), joined)).toEqual([]);
    expect(code(report(joined, STATION, said(), known(), at()))).toBe('BROKEN_SAID_ALREADY');
    const many = Array.from({ length: REPORTS_MAX }, (_, n) => ({ ...joined.reports[0], memberId: `m${n}` }));
    const full = { ...joined, reports: many } as Breakage;
    expect(code(report(full, STATION, said(), known(), at()))).toBe('BROKEN_KNOWN');
  });

  it('is taken by one, left to a colleague, and ended by who took it alone', () => {
    expect(code(end(first(), { mended: true, words: '' }, 'keeper', at(KEEPER)))).toBe('NOT_NOW');
    expect(code(end(taken(), { mended: true, words: '' }, 'keeper', at(STAFF)))).toBe('NOT_NOW');
    expect(done(release(taken(), 'keeper', at(STAFF)))).toMatchObject({ state: 'open', takenById: null });
    expect(mended()).toMatchObject({
      state: 'mended',
      outcome: '换了保险丝',
      dueAt: null,
      actsAt: null,
      endedAt: NOW,
    });
  });

  it('is told to everybody who reported it when it is mended, or was not broken', () => {
    const two = done(report(taken(), STATION, said(), known(), at(actor('anna'))));
    const over = done(end(two, { mended: true, words: '' }, 'keeper', at(KEEPER)));
    expect(newly(two, over)).toEqual(['liu broken-mended', 'anna broken-mended']);
    const fine = done(end(two, { mended: false, words: '插头松了' }, 'keeper', at(KEEPER)));
    expect(newly(two, fine)).toEqual(['liu broken-not-found', 'anna broken-not-found']);
    expect(ownReports([fine], 'anna')).toEqual([
      { part: 'microwave', state: 'not-broken', at: NOW, outcome: '插头松了' },
    ]);
    expect(ownReports([fine], 'nobody')).toEqual([]);
  });

  it('that breaks anew begins anew, and whoever reported it before may do so again', () => {
    const later = NOW + 100 * HOUR;
    const terms = { dueAt: later + HOUR, remindAt: later };
    const again = done(report(mended(), STATION, said(), { terms, keepers: [] }, at(LIU, later)));
    expect(again).toMatchObject({
      state: 'open',
      since: later,
      dueAt: terms.dueAt,
      outcome: '',
      takenById: null,
    });
    expect(again.reports).toHaveLength(1);
    expect(again.events.map(({ action }) => action)).toEqual(['report', 'take', 'mend', 'report']);
  });

  it('is remembered when the time is nearly over, and comes to staff when it is', () => {
    const clock = (now: number) => at(CLOCK, now);
    expect(code(onTime(first(), ['keeper'], clock(TERMS.remindAt - 1)))).toBe('NOT_NOW');
    const near = done(onTime(first(), ['keeper'], clock(TERMS.remindAt)));
    expect(newly(first(), near)).toEqual(['keeper broken-due']);
    expect(newly(taken(), done(onTime(taken(), ['other'], clock(TERMS.remindAt))))).toEqual([
      'keeper broken-due',
    ]);
    const late = done(onTime(near, ['keeper'], clock(TERMS.dueAt)));
    expect(newly(near, late)).toEqual(['staff broken-overdue']);
    expect(late.actsAt).toBeNull();
    expect(code(onTime(late, [], clock(TERMS.dueAt + HOUR)))).toBe('NOT_NOW');
  });

  it('goes back to all who keep the station where whoever took it does not any more', () => {
    const clock = (now: number) => at(CLOCK, now);
    const near = done(onTime(taken(), ['other'], clock(TERMS.remindAt), true));
    expect(near).toMatchObject({ state: 'open', takenById: null, actsAt: TERMS.dueAt });
    expect(newly(taken(), near)).toEqual(['other broken-due']);
    const again = done(take(near, 'keeper', at(KEEPER)));
    const late = done(onTime(again, ['other'], clock(TERMS.dueAt), true));
    expect(late).toMatchObject({ state: 'open', takenById: null, actsAt: null });
    expect(newly(again, late)).toEqual(['staff broken-overdue', 'other broken-overdue']);
  });

  it('goes with its station to the union that keeps it now, and bears its new name', () => {
    const moved = { ...STATION, name: '新名字', unionId: 'u2' };
    const before = first();
    expect(atStation(before, STATION)).toBe(before);
    expect(atStation(before, moved)).toMatchObject({ stationName: '新名字', unionId: 'u2' });
    const joined = done(report(first(), moved, said(), known(), at(actor('anna'))));
    expect(joined).toMatchObject({ stationName: '新名字', unionId: 'u2' });
  });

  it('keeps no photo of those whose reports are dropped when it breaks anew', () => {
    const photo = { fileId: 'cloud://photo', traceId: 't' };
    const old = done(report(null, STATION, { ...said(), photo }, known(), at()));
    const over = done(
      end(done(take(old, 'keeper', at(KEEPER))), { mended: true, words: '好' }, 'keeper', at(KEEPER)),
    );
    const files = (breakage: Breakage) =>
      Object.values(breakage.effects).flatMap((one) => (one.kind === 'forget-reports' ? one.files : []));
    expect(files(over)).toEqual([]);
    const again = done(report(over, STATION, said(), known(), at(LIU, NOW + HOUR)));
    expect(again.reports.map((one) => one.photo)).toEqual([null]);
    expect(files(again)).toEqual(['cloud://photo']);
  });

  it('is read at the station until it is mended, and by who keeps it without names', () => {
    expect(brokenAt([first(), mended()])).toEqual([{ part: 'microwave', taken: false, since: NOW }]);
    const pictures = { urlOf: () => null, verdictOn: () => 'waiting' as const };
    const row = (breakage: Breakage, who = KEEPER) =>
      breakageRow(breakage, at(who), { pictures, nameOf: () => '张干事' });
    expect(row(first())).toMatchObject({ reporters: 1, words: ['不转'], can: ['take'] });
    expect(row(taken())).toMatchObject({ takenByName: '张干事', can: ['release', 'end'] });
    expect(row(taken(), STAFF).can).toEqual(['release']);
    expect(row(mended()).can).toEqual([]);
    expect(JSON.stringify(row(taken()))).not.toContain('liu');
  });
});
