import { describe, expect, it } from 'vitest';
import { dutyView, providerCard, providerProfile } from '#domain/firm/view';
import { filesOfFirm, firmView, storyOf, waitingFirm } from '#domain/firm/view-file';
import { firmOverview } from '#domain/firm/view-overview';
import { papersView } from '#domain/firm/view-papers';
import { DAY } from '#domain/kernel/time';
import { newLadder } from '#domain/standing/ladder';
import { certificate, HIS_PHONE, NOW } from '../../kit/given';
import { FIRM, unseen } from '../../kit/given-firm';
import { aStep } from '../../kit/given-standing';

const open = () => HIS_PHONE;
const FIGURES = {} as Parameters<typeof providerCard>[1]['figures'];

describe('A firm as residents see it', () => {
  const card = providerCard(FIRM, { score: undefined, figures: FIGURES, workersFree: 2 }, NOW);
  const scores = new Map([['ma', { mean: 4.4, count: 7 }]]);
  const profile = providerProfile(FIRM, { figures: FIGURES, workersFree: 2, scores }, { x: 'y' }, NOW);

  it('is what its papers open, and who is on duty with a badge that counts', () => {
    expect(card).toMatchObject({ categories: ['pipes', 'wiring'], workersOnDuty: 1, workersFree: 2 });
    expect(card.score).toEqual({ mean: null, count: 0 });
  });

  it('with what staff have looked at alone: papers, those that ran out too, and released films', () => {
    expect(profile.certificates.map(({ category, valid }) => [category, valid])).toEqual([
      ['pipes', true],
      ['wiring', false],
    ]);
    expect(profile.videos.map(({ fileId }) => fileId)).toEqual(['shown.mp4']);
  });

  it('with everybody who was admitted and is there, on duty or not, badge and score; not who is gone or new', () => {
    expect(
      profile.workers.map(({ workerId, badgeValid, onDuty, score }) => [
        workerId,
        badgeValid,
        onDuty,
        score.mean,
      ]),
    ).toEqual([
      ['ma', true, true, 4.4],
      ['wang', true, false, null],
      ['untrained', false, true, null],
    ]);
  });

  it('and a worker sees of himself whether he is on duty, since when, and for what', () => {
    const [ma, wang] = FIRM.workers;
    if (!ma || !wang) throw new Error('there are workers');
    expect(dutyView(FIRM, ma, NOW)).toMatchObject({
      onDuty: true,
      since: NOW - 1000,
      categories: ['pipes'],
      badge: 'valid',
    });
    expect(dutyView(FIRM, wang, NOW)).toMatchObject({ onDuty: false, since: null, categories: [] });
  });

  it('and of a firm that takes no orders nobody has a badge that counts, or is on duty, before residents and before himself', () => {
    for (const standing of ['suspended', 'expelled'] as const) {
      const stopped = { ...FIRM, standing };
      const shown = providerProfile(stopped, { figures: FIGURES, workersFree: 0, scores }, {}, NOW);
      expect(shown.workers.map(({ badgeValid }) => badgeValid)).toEqual([false, false, false]);
      expect(shown.workersOnDuty).toBe(0);
      const [ma] = stopped.workers;
      expect(ma && dutyView(stopped, ma, NOW).badge).toBe(standing);
    }
  });
});

describe('A firm as its manager and staff see it', () => {
  const view = (asManager: boolean) => firmView(FIRM, open, {}, { now: NOW, asManager });
  it('has its living invitations, with the code for the manager alone', () => {
    expect(view(true).invitations).toEqual([
      { name: '请 1', phone: '199****0001', code: '1', until: NOW + 1, used: false },
    ]);
    expect(view(false).invitations.map(({ code }) => code)).toEqual([null]);
  });

  it('has its crew, each as he stands, phone and ID number masked', () => {
    expect(
      view(true).crew.map(({ workerId, badge, onDuty, admitted }) => [workerId, badge, onDuty, admitted]),
    ).toEqual([
      ['ma', 'valid', true, true],
      ['wang', 'valid', false, true],
      ['untrained', 'untrained', true, true],
      ['new', 'waiting', false, false],
    ]);
    expect(view(true).crew[0]).toMatchObject({ phone: '199****0001', idNumber: '1990**********0001' });
  });

  it('has what is proposed, what was answered, and films whether released or not', () => {
    expect(view(true).amendments.map(({ item, proposed }) => [item, proposed])).toEqual([
      ['streets', ['中山路街道', '江苏路街道']],
      ['contact', ['新人', '199****0001']],
      ['office', ['新址']],
    ]);
    expect(view(true).contact).toEqual({ name: '郭会计', phone: '199****0001' });
    expect(view(true).videos.map(({ id, released }) => [id, released])).toEqual([
      ['shown', true],
      ['waits', false],
    ]);
    const said = (action: string, at: number) => ({
      ...{ at, action, by: 'staff', memberId: 'zhou', from: null, to: 'good', why: `因 ${at}` },
      ...{ requestId: `r-${at}`, digest: '' },
    });
    const events = [
      said('checkAmendment', 1),
      said('refuseAmendment', 2),
      said('admit', 3),
      ...[4, 5, 6, 7].map((at) => said('checkAmendment', at)),
    ];
    const amended = firmView({ ...FIRM, events }, open, {}, { now: NOW, asManager: true }).amended;
    expect(amended.map(({ at, right }) => [at, right])).toEqual([
      [7, true],
      [6, true],
      [5, true],
      [4, true],
      [2, false],
    ]);
    expect(storyOf({ events: events.slice(0, 2) }).map(({ at }) => at)).toEqual([2, 1]);
  });

  it('with every file: films, papers, and those of who is there', () => {
    expect(filesOfFirm(FIRM)).toEqual([
      ...['shown.mp4', 'shown.jpg', 'waits.mp4', 'waits.jpg', 'firm.jpg', 'firms.jpg', 'ended.jpg'],
      ...['ma.jpg', 'mas.jpg', 'mas-new.jpg', 'wang.jpg', 'u.jpg', 'new.jpg', 'news.jpg'],
    ]);
  });

  it('waits with its newcomers, its papers, and what it wants to change; a newcomer’s papers are part of himself', () => {
    expect(waitingFirm(FIRM)).toEqual({
      ...{
        providerId: 'huimin',
        name: 'huimin服务部',
        since: NOW - DAY,
        workers: 1,
        papers: 2,
        amendments: 4,
      },
    });
    expect(waitingFirm({ ...FIRM, waitingSince: null }).since).toBe(0);
  });

  it('and papers are shown to whose they are, with his training, and all of them to the manager', () => {
    const of = (memberId: string) =>
      papersView(FIRM, memberId, NOW).holders.map(({ workerId, himself, badge, trainingDaysLeft }) => [
        workerId,
        himself,
        badge,
        trainingDaysLeft,
      ]);
    expect(of('member-ma')).toEqual([['ma', true, 'valid', 100]]);
    const [his] = papersView(FIRM, 'member-ma', NOW).holders;
    expect(his?.trainedUntilOn).toBe('2026-06-26');
    const never = { ...FIRM, workers: FIRM.workers.map((one) => ({ ...one, trainedUntilOn: '' })) };
    const [hisNone] = papersView(never, 'member-ma', NOW).holders;
    expect([hisNone?.trainedUntilOn, hisNone?.trainingDaysLeft]).toEqual([null, null]);
    expect(of('member-gone')).toEqual([]);
    expect(of('manager-huimin').map(([id, himself]) => [id, himself])).toEqual([
      [null, false],
      ['ma', false],
      ['wang', false],
      ['untrained', false],
      ['new', false],
    ]);
  });
});

describe('A firm at a glance', () => {
  it('counts who works, is on duty, waits and lacks a training, and its papers that end, ended or wait', () => {
    const papers = [
      certificate('pipes', { id: 'in30', validToOn: '2026-04-17' }),
      certificate('locks', { id: 'in31', validToOn: '2026-04-18' }),
      certificate('wiring', { id: 'ended', validToOn: '2026-03-01' }),
    ];
    const firm = { ...FIRM, certificates: [...papers, unseen('firms')] };
    const ladder = { ...newLadder('huimin', 'warned'), appealDueAt: 9, steps: [aStep({ to: 'warned' })] };
    const known = {
      ...{ ladder, score: { mean: 4, count: 8 }, figures: FIGURES, closedThisMonth: 3, toAnswer: 2 },
      unionName: null,
    };
    const seen = firmOverview(firm, known, NOW);
    expect(seen.crew).toEqual({ working: 3, onDuty: 1, waiting: 1, untrained: 1 });
    const resting = FIRM.workers.map((one) => ({ ...one, onDutySince: null }));
    expect(firmOverview({ ...firm, workers: resting }, known, NOW).crew.onDuty).toBe(0);
    expect(seen.papers).toEqual({ ending: 1, closed: 1, waiting: 2 });
    expect(seen).toMatchObject({ closedThisMonth: 3, toAnswer: 2, mayAppeal: true, appealDueAt: 9 });
    expect(firmOverview(firm, { ...known, ladder: newLadder('huimin', 'good') }, NOW).mayAppeal).toBe(false);
  });
});
