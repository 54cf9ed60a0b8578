import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/kernel/actor';
import {
  type Application,
  type ApplicationAction,
  type ApplicationParty,
  type ApplicationState,
  holdOf,
  itemsOf,
  OUTCOMES,
  toMend,
  VETTING,
} from '#domain/vetting/application';
import type { KnownOfApplicant } from '#domain/vetting/applying';
import * as applying from '#domain/vetting/applying';
import type { Form } from '#domain/vetting/form';
import * as founding from '#domain/vetting/founding';
import { APPLICATION_STATE_LABEL } from '#domain/vetting/labels';
import * as lifecycle from '#domain/vetting/lifecycle';
import * as decide from '#domain/vetting/review';
import { aForm, aPaper, creditCode, verdictsOn } from '../../kit/applications';
import {
  actor,
  done,
  HUIMIN,
  ID_BOX,
  LIU,
  managerOf,
  moment,
  NEIGHBOUR,
  NOW,
  PHONE_BOX,
  STAFF,
} from '../../kit/given';
import { frozen } from '../repair/commands';

const APPLICANT = actor('guo');
const BOTH = actor('guo', ['staff']);
const STATES = Object.keys(APPLICATION_STATE_LABEL) as ApplicationState[];
const ACTIONS = Object.keys(VETTING) as ApplicationAction[];
const KNOWN = { barred: false, otherFirms: [], inAFirm: false, reviewerIds: ['zhou'] };
const CASE = { ownCase: false, barred: false, otherFirms: [], inAFirm: false };

const form = (changes: Partial<Form> = {}): Form => ({
  ...aForm(),
  creditCode: creditCode(1),
  papers: [aPaper()],
  videos: [],
  idNumber: { sealed: ID_BOX, key: 'id-guo' },
  contactPhone: { sealed: PHONE_BOX, key: 'phone-guo' },
  ...changes,
});

const draft = (changes: Partial<Form> = {}) =>
  applying.draft('application-1', form(changes), moment({ actor: APPLICANT }));
const inState = (state: ApplicationState): Application => frozen({ ...draft(), state, submittedAt: NOW });

const reviewBy =
  (outcome: (typeof OUTCOMES)[number]) => (application: Application, wish: ReturnType<typeof moment>) =>
    decide.review(
      application,
      {
        outcome,
        why: outcome === 'reject' ? '资质不符' : '',
        verdicts: verdictsOn(itemsOf(application), outcome === 'return' ? { contact: '电话打不通' } : {}),
      },
      CASE,
      wish,
    );

const COMMANDS: Record<
  ApplicationAction,
  (
    application: Application,
    wish: ReturnType<typeof moment>,
  ) =>
    | ReturnType<typeof applying.withdraw>
    | ReturnType<typeof decide.review>
    | ReturnType<typeof applying.submit>
> = {
  save: (application, wish) => applying.save(application, form(), wish),
  submit: (application, wish) => applying.submit(application, KNOWN, wish),
  withdraw: applying.withdraw,
  approve: reviewBy('approve'),
  return: reviewBy('return'),
  reject: reviewBy('reject'),
};

const WHO: readonly (readonly [string, Actor])[] = [
  ['the applicant', APPLICANT],
  ['a member of staff', STAFF],
  ['another resident', NEIGHBOUR],
  ["another firm's manager", managerOf(HUIMIN)],
];
const isReview = (action: ApplicationAction) => VETTING[action]?.by.includes('reviewer') ?? false;

function law(action: ApplicationAction, state: ApplicationState, who: Actor): string {
  const party: ApplicationParty = isReview(action)
    ? who.roles.includes('staff')
      ? 'reviewer'
      : 'stranger'
    : who.memberId === 'guo'
      ? 'applicant'
      : 'stranger';
  if (party === 'stranger') return 'NOT_FOUND';
  const row = VETTING[action];
  return row?.from.includes(state) ? (row.to ?? state) : 'NOT_NOW';
}

describe.each(STATES)('An application that is %s', (state) => {
  describe.each(WHO)('answers %s', (_, who) => {
    it.each(ACTIONS)('who wishes to %s, as the table says and in no other way', (action) => {
      const application = inState(state);
      const decision = COMMANDS[action](application, moment({ actor: who }));
      expect(decision.ok ? decision.after.state : decision.refusal.code).toBe(law(action, state, who));
      if (decision.ok) expect(decision.after.events.at(-1)).toMatchObject({ action, memberId: who.memberId });
    });
  });

  it('is never reviewed by who applied, also where he is staff as well', () => {
    for (const outcome of OUTCOMES) {
      const decision = reviewBy(outcome)(inState(state), moment({ actor: BOTH }));
      expect(decision.ok || decision.refusal.code).toBe(state === 'submitted' ? 'OWN_CASE' : 'NOT_NOW');
    }
  });
});

describe('Sending an application in', () => {
  const submit = (changes: Partial<Form>, known: Partial<KnownOfApplicant> = {}) =>
    applying.submit(draft(changes), { ...KNOWN, ...known }, moment({ actor: APPLICANT }));
  const lacking = (changes: Partial<Form>) => {
    const decision = submit(changes);
    return decision.ok ? [] : (decision.refusal.fields ?? []).map(({ path }) => path);
  };

  it('needs everything that will be looked at, and names what lacks', () => {
    expect(lacking({})).toEqual([]);
    expect(lacking({ name: ' ', introduction: '' })).toEqual(['name', 'introduction']);
    expect(lacking({ idNumber: null, contactPhone: null })).toEqual(['idNumber', 'contactPhone']);
    expect(lacking({ streets: [], categories: [] })).toEqual(['streets', 'categories']);
    expect(lacking({ commitments: { noSubcontracting: true, listPrices: false } })).toEqual(['commitments']);
  });

  it('needs a certificate that has not run out for every category', () => {
    expect(lacking({ categories: ['pipes', 'locks'] })).toEqual(['papers']);
    const paper = aPaper();
    expect(lacking({ papers: [{ ...paper, validToOn: '2026-03-17' }] })).toEqual(['papers']);
    expect(lacking({ papers: [{ ...paper, photo: '' }] })).toEqual(['papers']);
  });

  it('needs a credit code with the right check character', () => {
    expect(submit({ creditCode: '91370202MA90000010' })).toMatchObject({
      refusal: { code: 'CREDIT_CODE_WRONG' },
    });
  });

  it('is refused to representatives and licences of a firm that was made to leave, and to people of a firm', () => {
    expect(submit({}, { barred: true })).toMatchObject({ refusal: { code: 'BARRED' } });
    expect(submit({}, { inAFirm: true })).toMatchObject({ refusal: { code: 'ALREADY_IN_A_FIRM' } });
  });

  it.each([
    ['good', 'sent in'],
    ['warned', 'OTHER_FIRM_NOT_GOOD'],
    ['probation', 'OTHER_FIRM_NOT_GOOD'],
    ['suspended', 'OTHER_FIRM_NOT_GOOD'],
    // Whoever represented it is barred, until the expulsion is overturned.
    ['expelled', 'sent in'],
  ] as const)('by the representative of a firm whose standing is %s: %s', (standing, answer) => {
    const decision = submit({}, { otherFirms: [{ standing: 'good' }, { standing }] });
    expect(decision.ok ? 'sent in' : decision.refusal.code).toBe(answer);
  });

  it('tells everybody who may review; where there is nobody else, it goes to the union above', () => {
    const told = done(submit({}, { reviewerIds: ['guo', 'zhou'] }));
    expect(Object.values(told.effects).map((effect) => 'to' in effect && effect.to)).toEqual(['zhou']);
    expect(told.forUnionAbove).toBe(false);
    expect(done(submit({}, { reviewerIds: ['guo'] })).forUnionAbove).toBe(true);
  });

  it('holds its credit code from then on, until it is rejected or withdrawn', () => {
    expect(draft().holds).toBe('draft-guo');
    const sent = done(submit({}));
    expect(sent.holds).toBe(`code-${sent.creditCode}`);
    expect(done(applying.withdraw(sent, moment({ actor: APPLICANT }))).holds).toBe('ended-application-1');
    expect(holdOf('approved', 'guo', 'X', 'application-1')).toBe('code-X');
  });
});

describe('A review', () => {
  const sent = done(applying.submit(draft(), KNOWN, moment({ actor: APPLICANT })));
  const items = itemsOf(sent);
  const review = (wish: Partial<decide.ReviewWish>, known: Partial<decide.KnownOfCase> = {}) =>
    decide.review(
      sent,
      { outcome: 'approve', why: '', verdicts: verdictsOn(items), ...wish },
      { ...CASE, ...known },
      moment({ actor: STAFF }),
    );
  const codeOf = (...of: Parameters<typeof review>) => {
    const decision = review(...of);
    return decision.ok ? 'ok' : decision.refusal.code;
  };

  it('judges every item, once, and nothing else', () => {
    expect(codeOf({ verdicts: verdictsOn(items.slice(1)) })).toBe('VERDICTS_INCOMPLETE');
    expect(codeOf({ verdicts: verdictsOn([...items, 'beauty']) })).toBe('VERDICTS_INCOMPLETE');
    expect(codeOf({ verdicts: verdictsOn([...items.slice(1), items[1] ?? '']) })).toBe('VERDICTS_INCOMPLETE');
    expect(codeOf({})).toBe('ok');
  });

  it('gives a reason for each no, and approves nothing that has one', () => {
    const noes = { contact: '电话打不通' };
    expect(codeOf({ outcome: 'return', verdicts: verdictsOn(items, { contact: ' ' }) })).toBe(
      'REASON_MISSING',
    );
    expect(codeOf({ outcome: 'approve', verdicts: verdictsOn(items, noes) })).toBe('NOT_ALL_RIGHT');
    expect(codeOf({ outcome: 'return' })).toBe('NOTHING_TO_MEND');
    expect(codeOf({ outcome: 'reject', why: '' })).toBe('REASON_MISSING');
  });

  it('shows the applicant exactly what to mend, and nothing once it is sent in again', () => {
    const returned = done(
      review({ outcome: 'return', verdicts: verdictsOn(items, { contact: '电话打不通' }) }),
    );
    expect(toMend(returned)).toEqual([{ item: 'contact', right: false, why: '电话打不通' }]);
    expect(toMend(done(applying.submit(returned, KNOWN, moment({ actor: APPLICANT }))))).toEqual([]);
  });

  it('is not for who is party to it in another capacity, nor approves who has joined a firm meanwhile', () => {
    expect(codeOf({}, { ownCase: true })).toBe('OWN_CASE');
    expect(codeOf({}, { inAFirm: true })).toBe('ALREADY_IN_A_FIRM');
    expect(codeOf({}, { barred: true })).toBe('BARRED');
    expect(codeOf({}, { otherFirms: [{ standing: 'warned' }] })).toBe('OTHER_FIRM_NOT_GOOD');
  });

  it('may be returned or refused while another firm of the representative is not in good standing', () => {
    const known = { otherFirms: [{ standing: 'suspended' }] } as const;
    expect(codeOf({ outcome: 'reject', why: '资质不符' }, known)).toBe('ok');
    expect(codeOf({ outcome: 'return', verdicts: verdictsOn(items, { contact: '电话打不通' }) }, known)).toBe(
      'ok',
    );
  });

  it('makes a firm in good standing that has no workers yet', () => {
    const firm = founding.vettedFirm(done(review({})), moment({ actor: STAFF }));
    expect(firm).toMatchObject({ standing: 'good', workers: [], managerIds: ['guo'], categories: ['pipes'] });
    expect(firm.certificates.every(({ checkedAt }) => checkedAt === NOW)).toBe(true);
  });
});

it('Nobody but the applicant reads what is to be mended as his to change', () => {
  expect(lifecycle.partyOf(draft(), moment({ actor: LIU }))).toBe('stranger');
});
