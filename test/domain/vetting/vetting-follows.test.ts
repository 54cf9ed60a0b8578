import { describe, expect, it } from 'vitest';
import { type ApplicationState, holdOf, itemsOf, VETTING } from '#domain/vetting/application';
import * as applying from '#domain/vetting/applying';
import { type Form, whatLacks } from '#domain/vetting/form';
import * as founding from '#domain/vetting/founding';
import * as decide from '#domain/vetting/review';
import { stepOfField, stepOfItem } from '#domain/vetting/steps';
import { applicationRow, applicationView, filesOfApplication } from '#domain/vetting/view';
import { aForm, aPaper, creditCode, verdictsOn } from '../../kit/applications';
import { actor, done, HIS_PHONE, ID_BOX, moment, NOW, PHONE_BOX, STAFF } from '../../kit/given';
import { followsOf } from '../../kit/what-follows-firm';

const APPLICANT = actor('guo');
const FILM = { fileId: 'cloud://a/film.mp4', poster: 'cloud://a/poster.jpg', title: '怎么通' };
const form = (changes: Partial<Form> = {}): Form => ({
  ...aForm(),
  ...{ creditCode: creditCode(1), papers: [aPaper()], videos: [FILM] },
  idNumber: { sealed: ID_BOX, key: 'id-guo' },
  contactPhone: { sealed: PHONE_BOX, key: 'phone-guo' },
  ...changes,
});
const by = (who = APPLICANT, now = NOW) => moment({ actor: who, now });
const draft = (changes: Partial<Form> = {}) => applying.draft('application-1', form(changes), by());
const KNOWN = { barred: false, otherFirms: [], inAFirm: false, reviewerIds: ['zhou', 'wu'] };
const sent = done(applying.submit(draft(), KNOWN, by()));
const CASE = { ownCase: false, barred: false, otherFirms: [], inAFirm: false };
const reviewed = (outcome: 'approve' | 'return' | 'reject', noes: Record<string, string> = {}) =>
  decide.review(
    sent,
    { outcome, why: outcome === 'reject' ? '资质不符' : '', verdicts: verdictsOn(itemsOf(sent), noes) },
    CASE,
    by(STAFF),
  );

describe('The table of an application', () => {
  it('is this, and no other', () => {
    expect(VETTING).toEqual({
      save: { from: ['draft', 'returned'], to: null, by: ['applicant'] },
      submit: { from: ['draft', 'returned'], to: 'submitted', by: ['applicant'] },
      withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: ['applicant'] },
      approve: { from: ['submitted'], to: 'approved', by: ['reviewer'] },
      return: { from: ['submitted'], to: 'returned', by: ['reviewer'] },
      reject: { from: ['submitted'], to: 'rejected', by: ['reviewer'] },
    });
  });

  it.each<[ApplicationState, string]>([
    ['draft', 'draft-guo'],
    ['submitted', 'code-X'],
    ['returned', 'code-X'],
    ['approved', 'code-X'],
    ['rejected', 'ended-1'],
    ['withdrawn', 'ended-1'],
  ])('and what a firm that is %s holds alone is %s', (state, holds) => {
    expect(holdOf(state, 'guo', 'X', '1')).toBe(holds);
  });
});

describe('What follows a step of an application', () => {
  it('is that every reviewer is told of it when it is sent in, and the applicant when it is looked at', () => {
    expect(followsOf(draft())).toEqual([]);
    expect(followsOf(sent)).toEqual(['notify wu vetting-submitted', 'notify zhou vetting-submitted']);
    const told = (after: ReturnType<typeof reviewed>) =>
      followsOf(done(after)).filter((one) => !one.endsWith('vetting-submitted'));
    expect(told(reviewed('approve'))).toEqual(['found-firm', 'notify guo vetting-approved']);
    expect(told(reviewed('return', { contact: '打不通' }))).toEqual(['notify guo vetting-returned']);
    expect(told(reviewed('reject'))).toEqual(['notify guo vetting-rejected']);
  });

  it('and a line of its story, with who, from where and why', () => {
    expect(sent.events.map(({ action, by, from, to }) => [action, by, from, to])).toEqual([
      ['save', 'applicant', null, 'draft'],
      ['submit', 'applicant', 'draft', 'submitted'],
    ]);
    expect(done(reviewed('reject')).events.at(-1)).toMatchObject({
      ...{ action: 'reject', by: 'reviewer', from: 'submitted', to: 'rejected', why: '资质不符' },
    });
    expect(done(reviewed('return', { area: '太大' })).reviews).toMatchObject([
      { at: NOW, by: 'zhou', outcome: 'return', why: '' },
    ]);
  });
});

describe('An application that is returned', () => {
  const returned = done(reviewed('return', { contact: '打不通' }));
  it('keeps what was sealed where nothing new is written, and stays the living one of a mended code', () => {
    const mended = form({ creditCode: creditCode(2), name: '新名', idNumber: null, contactPhone: null });
    const after = done(applying.save(returned, mended, by()));
    expect(after).toMatchObject({ state: 'returned', holds: `code-${creditCode(2)}`, name: '新名' });
    expect(after).toMatchObject({ idKey: 'id-guo', contactPhoneKey: 'phone-guo', idNumber: ID_BOX });
    expect(applying.save(returned, mended, by(STAFF))).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});

describe('What lacks in an application', () => {
  const lacking = (changes: Partial<Form>) => whatLacks(draft(changes), NOW).map(({ path }) => path);
  it.each<[string, Partial<Form>, string[]]>([
    ['nothing', {}, []],
    ['the name', { name: ' ' }, ['name']],
    ['the licence', { creditCode: '' }, ['creditCode']],
    ['the representative', { representative: '' }, ['representative']],
    ['the contact', { contactName: '' }, ['contactName']],
    ['the office', { office: '' }, ['office']],
    ['the introduction', { introduction: ' ' }, ['introduction']],
    ['the ID number', { idNumber: null }, ['idNumber']],
    ['the phone', { contactPhone: null }, ['contactPhone']],
    ['the streets', { streets: [] }, ['streets']],
    ['the categories', { categories: [] }, ['categories']],
    ['one promise', { commitments: { noSubcontracting: false, listPrices: true } }, ['commitments']],
    ['the other promise', { commitments: { noSubcontracting: true, listPrices: false } }, ['commitments']],
    ['a film’s file', { videos: [{ ...FILM, fileId: '' }] }, ['videos']],
    ['a film’s poster', { videos: [{ ...FILM, poster: '' }] }, ['videos']],
    ['a film’s title', { videos: [{ ...FILM, title: ' ' }] }, ['videos']],
    ['room for a fourth film', { videos: [FILM, FILM, FILM, FILM] }, ['videos']],
    ['no room for a third', { videos: [FILM, FILM, FILM] }, []],
    ['the kind of a paper', { papers: [{ ...aPaper(), kind: ' ' }] }, ['papers']],
    ['the number of a paper', { papers: [{ ...aPaper(), number: ' ' }] }, ['papers']],
    ['the photo of a paper', { papers: [{ ...aPaper(), photo: '' }] }, ['papers']],
    ['the first day of a paper', { papers: [{ ...aPaper(), validFromOn: '' }] }, ['papers']],
    [
      'a first day before the last',
      { papers: [{ ...aPaper(), validFromOn: '2026-05-02', validToOn: '2026-05-01' }] },
      ['papers'],
    ],
    [
      'nothing of a paper of one day, today',
      { papers: [{ ...aPaper(), validFromOn: '2026-03-18', validToOn: '2026-03-18' }] },
      [],
    ],
    [
      'a paper that has not run out',
      { papers: [{ ...aPaper(), validFromOn: '2026-01-01', validToOn: '2026-03-17' }] },
      ['papers'],
    ],
    ['another complete paper', { papers: [aPaper(), { ...aPaper(), photo: '' }] }, ['papers']],
  ])('is %s', (_, changes, paths) => {
    expect(lacking(changes)).toEqual(paths);
  });

  it('is filled in where its step says, and what a reviewer said no to as well', () => {
    const STEPS_OF = {
      firm: ['name', 'creditCode', 'office'],
      people: ['representative', 'idNumber', 'contactName', 'contactPhone'],
      area: ['streets', 'categories'],
      papers: ['papers'],
      show: ['introduction', 'videos'],
      promises: ['commitments', 'joinsUnion'],
    };
    for (const [step, fields] of Object.entries(STEPS_OF))
      for (const field of fields) expect(stepOfField(field), field).toBe(step);
    expect(stepOfField('beauty')).toBe('check');
    const items = [
      'firm',
      'representative',
      'contact',
      'area',
      'paper-0',
      'paper-11',
      'commitments',
      'introduction',
      'video-2',
      'x',
    ];
    expect(items.map(stepOfItem)).toEqual([
      'firm',
      'people',
      'people',
      'area',
      'papers',
      'papers',
      'promises',
      'show',
      'show',
      'check',
    ]);
  });
});

describe('What is looked at by itself', () => {
  it('is each part, each paper and each film, in this order', () => {
    expect(itemsOf({ papers: [aPaper(), aPaper('locks')], videos: [FILM] })).toEqual([
      ...['firm', 'representative', 'contact', 'area', 'paper-0', 'paper-1'],
      ...['commitments', 'introduction', 'video-0'],
    ]);
  });
});

describe('The firm that an approved application becomes', () => {
  it('has its name, streets, papers, films and contact, and the applicant for its manager', () => {
    const firm = founding.vettedFirm(done(reviewed('approve')), by(STAFF));
    expect(firm).toMatchObject({
      ...{ _id: 'application-1', name: sent.name, streets: sent.streets, categories: ['pipes'] },
      ...{ managerIds: ['guo'], approvedOn: '2026-03-18', creditCode: creditCode(1), amendments: [] },
      ...{ representativeKey: 'id-guo', invitations: [], waitingSince: null, sweepsAt: null },
      contact: { name: sent.contactName, phone: PHONE_BOX, phoneKey: 'phone-guo' },
    });
    expect(firm.videos).toMatchObject([{ ...FILM, releasedAt: NOW }]);
    expect(firm.events).toMatchObject([{ action: 'approve', by: 'staff', to: 'good', memberId: 'zhou' }]);
    const bare = founding.vettedFirm({ ...sent, contactPhone: null, idKey: null }, by(STAFF));
    expect([bare.contact, bare.representativeKey]).toEqual([null, '']);
  });
});

describe('An application as it is shown', () => {
  const open = () => HIS_PHONE;
  it('masks what is sealed, tells when it changed and why it was refused, and leads to its files', () => {
    const view = applicationView(done(reviewed('reject')), open, { a: 'b' });
    expect(view).toMatchObject({
      ...{ id: 'application-1', state: 'rejected', contactPhone: '199****0001', why: '资质不符' },
      ...{ changedAt: NOW, submittedAt: NOW, streets: sent.streets, items: itemsOf(sent), links: { a: 'b' } },
    });
    expect(view.idNumber).toBe('1990**********0001');
    const empty = applicationView(draft({ idNumber: null, contactPhone: null }), open, {});
    expect([empty.idNumber, empty.contactPhone, empty.why, empty.submittedAt]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(filesOfApplication(sent)).toEqual([aPaper().photo, FILM.fileId, FILM.poster]);
    expect(applicationRow(done(reviewed('reject')))).toEqual({
      ...{ id: 'application-1', name: sent.name, categories: ['pipes'], state: 'rejected' },
      ...{ submittedAt: NOW, reviews: 1 },
    });
    expect(applicationRow(draft()).submittedAt).toBe(0);
  });
});
