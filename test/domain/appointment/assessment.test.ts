import { describe, expect, it } from 'vitest';
import { assessmentOf, rowsFor, type ScoredRow, scoredRows, share } from '#domain/appointment/assessment';
import { ASSESSMENT_COLUMNS, SHEET_NAME } from '#domain/appointment/assessment-sheet';
import { USUAL } from '#domain/appointment/calendar';
import { evaluateAgain } from '#domain/appointment/decide/asker';
import type { Case } from '#domain/appointment/decide/step';
import {
  contributionsOf,
  type Figures,
  NO_FIGURES,
  plus,
  type Scope,
  type Tally,
} from '#domain/appointment/figures';
import type { ScoreSum } from '#domain/appointment/studio-score';
import { DAY } from '#domain/kernel/time';
import { actor, done, LIU, moment, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, inState, TEN } from '../../kit/given-requests';
import { YUNNAN, ZHONGSHAN } from '../../kit/studios';

const FIGURES = {
  asked: 20,
  responded: 16,
  respondedInTime: 12,
  answered: 10,
  answeredInTime: 9,
  evaluated: 8,
  satisfied: 6,
  stars: 34,
  followedUp: 3,
  lasting: 1,
  mediations: 5,
  people: 41,
  recoveredFen: 8_600_050,
  demands: 4,
  suggestions: 7,
  adopted: 2,
};
const rowOf = (owner: string, changes: Partial<ScoredRow> = {}): ScoredRow => ({
  owner,
  name: `${owner} 名`,
  figures: NO_FIGURES,
  months: [],
  scores: { users: null, members: null },
  ...changes,
});

describe('The assessment as a sheet', () => {
  it('says of each row, in this order', () => {
    const one = rowOf('chair', { name: '周主席', figures: FIGURES, scores: { users: 4.5, members: 3.8 } });
    expect(ASSESSMENT_COLUMNS.map(({ heading, of }) => [heading, of(one)])).toEqual([
      ['名称', '周主席'],
      ['提出', 20],
      ['按时回应 %', 75],
      ['答复', 10],
      ['按时答复 %', 90],
      ['满意 %', 75],
      ['回访仍解决 %', '少于 5'],
      ['调解', 5],
      ['涉及人数', 41],
      ['挽回（元）', 86000.5],
      ['解决诉求', 4],
      ['建议', 7],
      ['采纳', 2],
      ['来访者评分', 4.5],
      ['会员年度评分', 3.8],
    ]);
    const nothing = ASSESSMENT_COLUMNS.map(({ of }) => of(rowOf('chair')));
    expect(nothing).toEqual(['chair 名', 0, null, 0, null, null, null, 0, 0, 0, 0, 0, 0, null, null]);
    expect(SHEET_NAME).toEqual({ officer: '按干部', studio: '按工作室', union: '按工会', district: '全区' });
  });

  it('names no figure that as good as nobody makes up, for psychological requests are among them', () => {
    const figures = {
      ...NO_FIGURES,
      asked: 4,
      responded: 4,
      respondedInTime: 4,
      answered: 1,
      answeredInTime: 1,
    };
    const few = rowOf('qian', { figures: { ...figures, evaluated: 5, satisfied: 4, suggestions: 2 } });
    const said = new Map(ASSESSMENT_COLUMNS.map(({ heading, of }) => [heading, of(few)]));
    for (const heading of ['提出', '按时回应 %', '答复', '按时答复 %'])
      expect(said.get(heading)).toBe('少于 5');
    expect([said.get('满意 %'), said.get('回访仍解决 %'), said.get('建议')]).toEqual([80, null, 2]);
  });

  it('gives parts in whole hundredths', () => {
    expect([share(1, 3), share(2, 3), share(1, 200), share(0, 5), share(5, 5)]).toEqual([33, 67, 1, 0, 100]);
  });
});

describe('The rows of an assessment', () => {
  const rows = [rowOf('chair'), rowOf('zheng'), rowOf(YUNNAN), rowOf(ZHONGSHAN)];
  const seen = (who: typeof STAFF, scope: Scope) => rowsFor(who, rows, scope).map(({ owner }) => owner);

  it('are all shown to staff, and of the whole district to everybody who may ask', () => {
    expect(seen(STAFF, 'officer')).toEqual(['chair', 'zheng', YUNNAN, ZHONGSHAN]);
    expect(seen(CHAIR_ACTOR, 'district')).toEqual(['chair', 'zheng', YUNNAN, ZHONGSHAN]);
  });

  it('are to an officer the own ones and those of the own studio', () => {
    expect(seen(CHAIR_ACTOR, 'officer')).toEqual(['chair', YUNNAN]);
    expect(seen(CHAIR_ACTOR, 'studio')).toEqual(['chair', YUNNAN]);
    expect(seen(CHAIR_ACTOR, 'union')).toEqual(['chair', YUNNAN]);
    expect(seen(actor('zheng', ['officer']), 'officer')).toEqual(['zheng']);
  });

  it('bring with them what people gave, by studio and not by officer', () => {
    const tallyOf = (scope: Scope, owner: string) => ({
      _id: owner,
      version: 1,
      scope,
      owner,
      name: owner,
      month: '2026-11',
      figures: { ...NO_FIGURES, asked: 3 },
    });
    const sum: ScoreSum = {
      _id: 'x',
      version: 1,
      studioId: YUNNAN,
      unionId: 'union-yunnan',
      period: '2026-11',
      count: 5,
      stars: 20,
    };
    const tallies = [tallyOf('studio', YUNNAN), tallyOf('studio', ZHONGSHAN), tallyOf('officer', 'chair')];
    expect(scoredRows(tallies, [sum], 'studio')).toMatchObject([
      { owner: YUNNAN, figures: { asked: 3 }, scores: { users: 4, members: null } },
      { owner: ZHONGSHAN, scores: { users: null, members: null } },
    ]);
    expect(scoredRows(tallies, [sum], 'officer')).toMatchObject([
      { owner: 'chair', scores: { users: null, members: null } },
    ]);
  });
});

const tally = (owner: string, figures: Partial<Figures>, month = '2026-10'): Tally => ({
  _id: `${month}-studio-${owner}`,
  version: 1,
  scope: 'studio',
  owner,
  name: owner,
  month,
  figures: { ...NO_FIGURES, ...figures },
});

describe('An assessment', () => {
  it('sums months, and keeps each of them for the chart', () => {
    const rows = assessmentOf(
      [
        tally('a', { answered: 4 }, '2026-10'),
        tally('a', { answered: 6 }, '2026-09'),
        tally('b', { answered: 1 }),
      ],
      'studio',
    );
    expect(rows.map(({ owner, figures }) => [owner, figures.answered])).toEqual([
      ['a', 10],
      ['b', 1],
    ]);
    expect(rows[0]?.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
  });

  it('divides by nothing without an answer', () => {
    expect([share(1, 3), share(0, 0)]).toEqual([33, null]);
  });

  it('knows of every follow-up after thirty days whether it was solved indeed, a no included', () => {
    const later = { actor: LIU, now: TEN + 31 * DAY };
    const followedUp = (held: Case) =>
      contributionsOf(held.request)
        .filter(({ scope }) => scope === 'district')
        .reduce((sum, { figures }) => plus(sum, figures), NO_FIGURES);
    const evaluated = inState('evaluated');
    expect(followedUp(evaluated)).toMatchObject({ followedUp: 0, lasting: 0 });
    const solved = done(evaluateAgain(evaluated, true, USUAL, moment(later)));
    expect(followedUp(solved)).toMatchObject({ followedUp: 1, lasting: 1 });
    const unsolved = done(evaluateAgain(evaluated, false, USUAL, moment(later)));
    expect(unsolved.request.state).toBe('reopened');
    expect(followedUp(unsolved)).toMatchObject({ followedUp: 1, lasting: 0, answered: 0 });
  });
});
