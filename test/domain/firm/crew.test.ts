import { describe, expect, it } from 'vitest';
import * as crew from '#domain/firm/crew';
import type { Invitation, Provider } from '#domain/firm/firm';
import type { Joining } from '#domain/firm/joining';
import * as joining from '#domain/firm/joining';
import * as papers from '#domain/firm/papers';
import { waitingFirm } from '#domain/firm/view-file';
import { waiting } from '#domain/firm/waiting';
import { DAY, dayOf } from '#domain/kernel/time';
import { aPaper } from '../../kit/applications';
import {
  actor,
  aProvider,
  aWorker,
  certificate,
  done,
  HUIMIN,
  ID_BOX,
  LIU,
  managerOf,
  moment,
  NOW,
  PHONE_BOX,
  STAFF,
} from '../../kit/given';
import { followsOf } from '../../kit/what-follows-firm';

const BOSS = managerOf(HUIMIN);
const MA = actor('member-ma', ['worker'], 'huimin');
const NEWCOMER = actor('xu');
const WHOM = { name: '徐师傅', phone: PHONE_BOX, phoneKey: 'phone-xu' };
const codeOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';
const invited = (firm: Provider, whom = WHOM, who = BOSS, now = NOW) =>
  joining.invite(firm, whom, moment({ actor: who, now, newCode: () => '482913' }));

describe('An invitation', () => {
  it('is the manager’s to give: a code of eight digits for one phone, for seven days', () => {
    const firm = done(invited(HUIMIN));
    expect(firm.invitations).toEqual([{ ...WHOM, code: '48291348', until: NOW + 7 * DAY, usedAt: null }]);
    expect(firm.events.at(-1)).toMatchObject({ action: 'invite', by: 'manager', why: '徐师傅' });
    for (const who of [LIU, STAFF, MA]) expect(codeOf(invited(HUIMIN, WHOM, who))).toBe('NOT_FOUND');
  });

  it('to the same phone takes the place of the one before, unless that was used; the thirty newest are kept', () => {
    const old = (place: number, usedAt: number | null): Invitation => ({
      ...{ name: `第 ${place}`, phone: PHONE_BOX, phoneKey: `phone-${place}`, code: `${place}` },
      ...{ until: NOW + DAY, usedAt },
    });
    const own = { ...old(90, null), phoneKey: 'phone-xu' };
    const used = { ...old(91, NOW - 1), phoneKey: 'phone-xu' };
    const firm = done(invited({ ...HUIMIN, invitations: [own, used, old(1, null)] }));
    expect(firm.invitations.map(({ code }) => code)).toEqual(['48291348', '91', '1']);
    const many = Array.from({ length: 30 }, (_, place) => old(place, null));
    const kept = done(invited({ ...HUIMIN, invitations: many })).invitations;
    expect(kept.map(({ code }) => code)).toEqual(['48291348', ...many.slice(0, 29).map(({ code }) => code)]);
  });

  it('is refused once sixty workers are there; who has left does not count', () => {
    const workers = (present: number) =>
      Array.from({ length: 61 }, (_, place) => aWorker(`w${place}`, { left: place >= present }));
    expect(codeOf(invited({ ...HUIMIN, workers: workers(59) }))).toBe('ok');
    expect(codeOf(invited({ ...HUIMIN, workers: workers(60) }))).toBe('TOO_MANY_WORKERS');
  });

  it('counts for its phone and its code, once, until its seventh day is over', () => {
    const firm = done(invited(HUIMIN));
    const find = (code: string, phoneKey: string, now = NOW) =>
      joining.invitationFor(firm, code, phoneKey, now)?.name;
    expect(find('48291348', 'phone-xu')).toBe('徐师傅');
    expect([find('00000000', 'phone-xu'), find('48291348', 'phone-liu')]).toEqual([undefined, undefined]);
    const end = NOW + 7 * DAY;
    expect([find('48291348', 'phone-xu', end - 1), find('48291348', 'phone-xu', end)]).toEqual([
      '徐师傅',
      undefined,
    ]);
    const used = { ...firm, invitations: firm.invitations.map((one) => ({ ...one, usedAt: NOW })) };
    expect(joining.invitationFor(used, '48291348', 'phone-xu', NOW)).toBeUndefined();
  });
});

const JOINING: Joining = {
  ...{ code: '48291348', phoneKey: 'phone-xu', phone: PHONE_BOX, name: '徐师傅' },
  ...{ photo: 'cloud://a/xu.jpg', idNumber: ID_BOX, idKey: 'id-xu', papers: [aPaper()] },
};
const FREE = { inAFirm: false, barred: false };
const joined = (known: Partial<typeof FREE> = {}, wish: Partial<Joining> = {}, who = NEWCOMER) =>
  joining.join(done(invited(HUIMIN)), { ...JOINING, ...wish }, { ...FREE, ...known }, moment({ actor: who }));

describe('Who joins a firm', () => {
  it('stands in it with what he handed in, waits for staff, who are told, and uses up the invitation', () => {
    const firm = done(joined());
    const xu = firm.workers.at(-1);
    expect(firm.workers.slice(0, -1)).toEqual(HUIMIN.workers);
    expect(xu).toMatchObject({
      ...{ memberId: 'xu', name: '徐师傅', phone: PHONE_BOX, idKey: 'id-xu', joinedAt: NOW, left: false },
      ...{ approvedAt: null, onDutySince: null, trainedUntilOn: '' },
    });
    expect(xu?.certificates).toMatchObject([{ category: 'pipes', checkedAt: null }]);
    expect(xu?.badgeNo).toMatch(/^GDJ-\d{6}$/);
    expect(firm.invitations.map(({ usedAt }) => usedAt)).toEqual([NOW]);
    expect(firm.waitingSince).toBe(NOW);
    expect(firm.events.at(-1)).toMatchObject({ action: 'join', by: 'worker', memberId: 'xu' });
    expect(followsOf(firm)).toEqual(['follow-firm xu', 'tell-staff worker-waits']);
  });

  it('is called as in the invitation unless he says otherwise', () => {
    expect(done(joined({}, { name: '' })).workers.at(-1)?.name).toBe('徐师傅');
    expect(done(joined({}, { name: '徐大力' })).workers.at(-1)?.name).toBe('徐大力');
  });

  it('may hand in his papers later, and waits for staff, who are told, from the first one on', () => {
    const before = done(joined({}, { papers: [] }));
    const xu = before.workers.at(-1);
    expect(before.waitingSince).toBeNull();
    expect(followsOf(before)).toEqual(['follow-firm xu']);
    expect(codeOf(admitting({ workerId: xu?.workerId ?? '' }, false, STAFF, before))).toBe('NOT_NOW');
    const wish = { workerId: xu?.workerId ?? '', paper: aPaper() };
    const after = done(papers.handIn(before, wish, { staffIds: ['zhou'] }, moment({ actor: NEWCOMER })));
    expect(after.waitingSince).toBe(NOW);
    expect(followsOf(after)).toContain('notify zhou worker-waits');
    expect(waitingFirm(before).workers).toBe(0);
    expect(waitingFirm(after)).toMatchObject({ workers: 1, papers: 0 });
    expect(codeOf(admitting({ workerId: xu?.workerId ?? '' }, false, STAFF, after))).toBe('ok');
  });

  it.each([
    ['with another code', {}, { code: '1' }, 'INVITATION_NOT_VALID'],
    ['from another phone', {}, { phoneKey: 'phone-liu' }, 'INVITATION_NOT_VALID'],
    ['while he is in a firm', { inAFirm: true }, {}, 'ALREADY_IN_A_FIRM'],
    ['when he was barred', { barred: true }, {}, 'BARRED'],
  ] as const)('is refused %s', (_, known, wish, code) => {
    expect(codeOf(joined(known, wish))).toBe(code);
  });
});

const NEW = aWorker('xu', {
  approvedAt: null,
  trainedUntilOn: '',
  certificates: [certificate('pipes', { checkedAt: null })],
});
const WAITING = aProvider('huimin', [aWorker('ma'), NEW], { waitingSince: NOW - DAY });
const admitting = (
  wish: Partial<crew.Admission>,
  ownCase = false,
  who = STAFF,
  firm = WAITING,
  elsewhere = false,
) =>
  crew.admit(
    firm,
    { workerId: 'xu', right: true, trainedOn: dayOf(NOW), why: '', ...wish },
    { ownCase, elsewhere },
    moment({ actor: who }),
  );

describe('Staff who look at a newcomer', () => {
  it('admit him with his papers and a year from the day of his training, and he is told', () => {
    const firm = done(admitting({ trainedOn: '2026-03-10' }));
    const [ma, xu] = firm.workers;
    expect(ma).toBe(WAITING.workers[0]);
    expect(xu).toMatchObject({ approvedAt: NOW, trainedUntilOn: '2027-03-10', left: false });
    expect(xu?.certificates.map(({ checkedAt }) => checkedAt)).toEqual([NOW]);
    expect(firm.waitingSince).toBeNull();
    expect(firm.events.at(-1)).toMatchObject({ action: 'admit', by: 'staff', why: 'xu师傅' });
    expect(followsOf(firm)).toEqual(['notify member-xu worker-admitted']);
  });

  it('refuse him with a reason, which he is told; then he is gone', () => {
    expect(admitting({ right: false, why: ' ' })).toMatchObject({
      refusal: { code: 'REASON_MISSING', fields: [{ path: 'why' }] },
    });
    const firm = done(admitting({ right: false, why: '照片不是本人', trainedOn: null }));
    expect(firm.workers[1]).toMatchObject({ left: true, approvedAt: null, onDutySince: null });
    expect(firm.events.at(-1)).toMatchObject({ action: 'refuseWorker', why: 'xu师傅：照片不是本人' });
    expect(followsOf(firm)).toEqual(['follow-firm member-xu', 'notify member-xu worker-refused']);
  });

  it('admit nobody whom another firm has by now, and let him go', () => {
    expect(codeOf(admitting({}, false, STAFF, WAITING, true))).toBe('NOT_NOW');
    expect(codeOf(admitting({ right: false, why: '在别的单位' }, false, STAFF, WAITING, true))).toBe('ok');
  });

  it.each([
    ['today', 0, 'ok'],
    ['364 days ago', -364, 'ok'],
    ['a year ago, so that it counts no more', -365, 'TRAINING_DAY_WRONG'],
    ['tomorrow', 1, 'TRAINING_DAY_WRONG'],
  ] as const)('take a training that was %s as it is: %s', (_, days, code) => {
    const trainedOn = dayOf(NOW + days * DAY);
    expect(codeOf(admitting({ trainedOn }))).toBe(code);
    const again = crew.train(
      WAITING,
      { workerId: 'ma', trainedOn },
      { ownCase: false },
      moment({ actor: STAFF }),
    );
    expect(codeOf(again)).toBe(code);
    if (code !== 'ok') expect(again).toMatchObject({ refusal: { fields: [{ path: 'trainedOn' }] } });
  });

  it('name a day of training, and decide about nobody of the own firm, nobody twice and nobody who is gone', () => {
    expect(admitting({ trainedOn: null })).toMatchObject({
      refusal: { code: 'TRAINING_DAY_WRONG', fields: [{ path: 'trainedOn' }] },
    });
    expect(codeOf(admitting({}, true))).toBe('OWN_CASE');
    expect(codeOf(admitting({}, false, actor('member-xu', ['staff'])))).toBe('OWN_CASE');
    expect(codeOf(admitting({ workerId: 'ma' }))).toBe('NOT_NOW');
    expect(codeOf(admitting({ workerId: 'none' }))).toBe('NOT_FOUND');
    const gone = { ...WAITING, workers: [{ ...NEW, left: true }] };
    expect(codeOf(admitting({}, false, STAFF, gone))).toBe('NOT_FOUND');
  });

  it('note a further training: it counts a year, his place among those who are asked is found again, he is told', () => {
    const training = (workerId: string, ownCase = false) =>
      crew.train(WAITING, { workerId, trainedOn: '2026-03-17' }, { ownCase }, moment({ actor: STAFF }));
    const firm = done(training('ma'));
    expect(firm.workers[0]?.trainedUntilOn).toBe('2027-03-17');
    expect(firm.events.at(-1)).toMatchObject({ action: 'train', by: 'staff', why: 'ma师傅 2026-03-17' });
    expect(followsOf(firm)).toEqual(['notify member-ma training-counted', 'refresh-rank ma']);
    expect(codeOf(training('ma', true))).toBe('OWN_CASE');
    expect(codeOf(training('xu'))).toBe('NOT_NOW');
    expect(codeOf(training('none'))).toBe('NOT_FOUND');
  });
});

describe('Who leaves a firm', () => {
  const leaving = (who: typeof MA, ordersInHand = false, workerId = 'ma') =>
    crew.leave(HUIMIN, workerId, { ordersInHand }, moment({ actor: who }));

  it('does so himself, and nobody has to be told', () => {
    const firm = done(leaving(MA));
    expect(firm.workers).toMatchObject([
      { workerId: 'ma', left: true, onDutySince: null },
      { workerId: 'wang', left: false },
    ]);
    expect(firm.sweepsAt).toBe(NOW);
    expect(firm.events.at(-1)).toMatchObject({ action: 'leave', by: 'worker', why: 'ma师傅' });
    expect(followsOf(firm)).toEqual(['follow-firm member-ma', 'refresh-rank ma']);
  });

  it('is turned away where another firm had him first', () => {
    const away = done(crew.turnAway(WAITING, 'member-xu', moment({ actor: STAFF })));
    expect(away.workers.map(({ workerId, left }) => [workerId, left])).toEqual([
      ['ma', false],
      ['xu', true],
    ]);
    expect(away.waitingSince).toBeNull();
    expect(codeOf(crew.turnAway(away, 'member-xu', moment({ actor: STAFF })))).toBe('NOT_FOUND');
  });

  it('or is let go by the manager, and is told', () => {
    const firm = done(leaving(BOSS));
    expect(firm.events.at(-1)).toMatchObject({ action: 'dismiss', by: 'manager' });
    expect(followsOf(firm)).toEqual([
      'follow-firm member-ma',
      'notify member-ma worker-left',
      'refresh-rank ma',
    ]);
  });

  it('does so with nothing in hand; nobody else sends him away, and nobody leaves who is not there', () => {
    expect(codeOf(leaving(MA, true))).toBe('ORDERS_IN_HAND');
    for (const who of [LIU, STAFF, actor('member-wang', ['worker'], 'huimin')])
      expect(codeOf(leaving(who))).toBe('NOT_FOUND');
    expect(codeOf(leaving(BOSS, false, 'none'))).toBe('NOT_FOUND');
  });
});

describe('A firm waits for staff', () => {
  const unseen = certificate('pipes', { checkedAt: null });
  const film = { id: 'film', fileId: 'f', poster: 'p', title: '怎么通' };
  const amendment = { id: 'a', at: NOW, proposal: { item: 'office', words: '新址' } } as const;
  it.each<[string, Partial<Provider>, boolean]>([
    ['nothing', {}, false],
    ['an amendment', { amendments: [amendment] }, true],
    ['a film', { videos: [{ ...film, releasedAt: null }] }, true],
    ['a film that was released', { videos: [{ ...film, releasedAt: NOW }] }, false],
    ['a paper of its own', { certificates: [unseen] }, true],
    ['a paper that was refused', { certificates: [{ ...unseen, refused: { at: NOW, why: '糊' } }] }, false],
    ['a newcomer', { workers: [aWorker('xu', { approvedAt: null })] }, true],
    ['a newcomer who is gone', { workers: [aWorker('xu', { approvedAt: null, left: true })] }, false],
    ['a worker’s paper', { workers: [aWorker('ma', { certificates: [unseen] })] }, true],
    ['the paper of who is gone', { workers: [aWorker('ma', { certificates: [unseen], left: true })] }, false],
  ])('with %s', (_, over, waits) => {
    expect(waiting({ ...HUIMIN, ...over }, NOW).waitingSince).toBe(waits ? NOW : null);
    const before = { ...HUIMIN, ...over, waitingSince: NOW - DAY };
    expect(waiting(before, NOW).waitingSince).toBe(waits ? NOW - DAY : null);
  });
});
