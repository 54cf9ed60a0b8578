import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as decide from '#domain/firm/amendments';
import type { Provider } from '#domain/firm/firm';
import { releasedVideos, VIDEOS_MAX } from '#domain/firm/firm';
import { firmView } from '#domain/firm/view-file';
import {
  actor,
  certificate,
  done,
  HUIMIN,
  LIU,
  managerOf,
  moment,
  NOW,
  PHONE_BOX,
  STAFF,
} from '../../kit/given';
import { frozen } from '../repair/commands';

const MANAGER = managerOf(HUIMIN);
const KNOWN = { staffIds: ['zhou'] };
const FILM = { fileId: 'cloud://a/film.mp4', poster: 'cloud://a/poster.jpg', title: '下水道怎么通' };

const amended = (firm: Provider, wish: decide.AmendWish, who = MANAGER) =>
  decide.amend(frozen(firm), wish, KNOWN, moment({ actor: who }));
const codeOf = (decision: ReturnType<typeof decide.amend> | ReturnType<typeof decide.checkAmendment>) =>
  decision.ok ? 'ok' : decision.refusal.code;
const waitingIdOf = ({ amendments, videos }: Provider): string =>
  amendments[0]?.id ?? videos.find(({ releasedAt }) => releasedAt === null)?.id ?? '';
const answered = (firm: Provider, right: boolean, why = '', ownCase = false) =>
  decide.checkAmendment(
    frozen(firm),
    { amendmentId: waitingIdOf(firm), right, why },
    { ownCase },
    moment({ actor: STAFF }),
  );

const CONTACT = { name: '郭会计', phone: PHONE_BOX, phoneKey: 'phone-new' };
const REPRESENTATIVE = { name: '郭新', idNumber: PHONE_BOX, idKey: 'id-new' };
const WISHES: readonly decide.AmendWish[] = [
  { item: 'introduction', words: '修下水二十年' },
  { item: 'name', words: '新惠民管道服务部' },
  { item: 'office', words: '贵州路 3 号' },
  { item: 'streets', list: ['云南路街道', '中山路街道'] },
  { item: 'categories', list: ['pipes', 'locks'] },
  { item: 'contact', contact: CONTACT },
  { item: 'video', video: FILM },
  { item: 'representative', representative: REPRESENTATIVE },
];
const FIRM: Provider = { ...HUIMIN, certificates: [certificate(), certificate('locks')] };

/** What residents and the desk read of the firm, without the trail of what was proposed. */
const whatStands = ({ name, introduction, office, streets, categories, contact, ...firm }: Provider) => ({
  representativeKey: firm.representativeKey,
  name,
  introduction,
  office,
  streets,
  categories,
  contact,
  videos: releasedVideos(firm),
});

describe.each(WISHES)('A firm that amends its $item', (wish) => {
  const proposed = done(amended(FIRM, wish));

  it('changes nothing that stands, and waits for staff, who are told', () => {
    expect(whatStands(proposed)).toEqual(whatStands(FIRM));
    expect(proposed.waitingSince).toBe(NOW);
    expect(Object.values(proposed.effects)).toContainEqual(
      expect.objectContaining({ to: 'zhou', about: 'amendment-waits' }),
    );
  });

  it('stands once somebody of the staff has said yes, and the manager is told', () => {
    const after = done(answered(proposed, true));
    expect(whatStands(after)).not.toEqual(whatStands(FIRM));
    expect(after).toMatchObject({ amendments: [], waitingSince: null });
    expect(after.events.at(-1)).toMatchObject({ action: 'checkAmendment', by: 'staff' });
    expect(Object.values(after.effects)).toContainEqual(
      expect.objectContaining({ to: 'manager-huimin', about: 'amendment-accepted' }),
    );
  });

  it('is as before after a no, which has a reason that the manager reads', () => {
    expect(codeOf(answered(proposed, false, ' '))).toBe('REASON_MISSING');
    const after = done(answered(proposed, false, '和执照不一致'));
    expect(whatStands(after)).toEqual(whatStands(FIRM));
    expect(after).toMatchObject({ amendments: [], waitingSince: null });
    const shown = firmView(after, () => '13905330001', {}, { now: NOW, asManager: true });
    expect(shown.amended).toEqual([{ at: NOW, right: false, why: expect.stringContaining('和执照不一致') }]);
  });

  it('is answered once', () => {
    const after = done(answered(proposed, true));
    const again = { amendmentId: waitingIdOf(proposed), right: false, why: '看错了' };
    const decision = decide.checkAmendment(after, again, { ownCase: false }, moment({ actor: STAFF }));
    expect(codeOf(decision)).toBe('NOT_FOUND');
  });

  it('is not answered by who is of the firm', () => {
    expect(codeOf(answered(proposed, true, '', true))).toBe('OWN_CASE');
  });

  it('is proposed by its manager alone, and never by a firm that was made to leave', () => {
    for (const who of [LIU, STAFF, actor('ma', ['worker'], 'huimin')])
      expect(codeOf(amended(FIRM, wish, who))).toBe('NOT_FOUND');
    expect(codeOf(amended({ ...FIRM, standing: 'expelled' }, wish))).toBe('NOT_NOW');
  });

  it('may be taken back while it waits', () => {
    const id = waitingIdOf(proposed);
    expect(codeOf(decide.takeBack(proposed, id, moment({ actor: LIU })))).toBe('NOT_FOUND');
    const after = done(decide.takeBack(proposed, id, moment({ actor: MANAGER })));
    expect(whatStands(after)).toEqual(whatStands(FIRM));
    expect(after.waitingSince).toBeNull();
    expect(codeOf(decide.takeBack(after, id, moment({ actor: MANAGER })))).toBe('NOT_FOUND');
  });
});

describe('An amendment', () => {
  it('that says what stands already is refused, naming the item', () => {
    const same: readonly decide.AmendWish[] = [
      { item: 'introduction', words: FIRM.introduction },
      { item: 'streets', list: [...FIRM.streets] },
      { item: 'contact', contact: CONTACT },
    ];
    for (const wish of same)
      expect(amended({ ...FIRM, contact: CONTACT }, wish)).toMatchObject({
        refusal: { code: 'NOTHING_CHANGED', fields: [{ path: `change.${wish.item}` }] },
      });
  });

  it('to a further category needs a certificate that staff have looked at', () => {
    const unseen = { ...FIRM, certificates: [certificate(), certificate('locks', { checkedAt: null })] };
    const wish = { item: 'categories', list: ['pipes', 'locks'] } as const;
    expect(codeOf(amended(unseen, wish))).toBe('CATEGORY_NEEDS_PAPER');
    expect(codeOf(amended(FIRM, wish))).toBe('ok');
  });

  it('of an item takes the place of an earlier one of the same item, and of no other', () => {
    const first = done(amended(FIRM, { item: 'office', words: '一号' }));
    const both = done(amended(first, { item: 'introduction', words: '新的介绍' }));
    const second = done(amended(both, { item: 'office', words: '二号' }));
    expect(second.amendments.map(({ proposal }) => proposal)).toEqual([
      { item: 'introduction', words: '新的介绍' },
      { item: 'office', words: '二号' },
    ]);
  });

  it('adds videos up to three, those that wait among them; one that is taken off makes room', () => {
    const film = { item: 'video', video: FILM } as const;
    const full = Array.from({ length: VIDEOS_MAX }).reduce<Provider>(
      (firm) => done(amended(firm, film)),
      FIRM,
    );
    expect(codeOf(amended(full, film))).toBe('TOO_MANY_VIDEOS');
    const room = done(decide.takeBack(full, full.videos[0]?.id ?? '', moment({ actor: MANAGER })));
    expect(codeOf(amended(room, film))).toBe('ok');
  });

  it('puts nobody in the representative’s place who could bring in no firm, when it is proposed or when it is answered', () => {
    const wish = { item: 'representative', representative: REPRESENTATIVE } as const;
    const known = (represents: Partial<decide.KnownOfChange>) => ({
      represents: { barred: false, otherFirms: [], caseOpen: false, ...represents },
    });
    const propose = (represents: Partial<decide.KnownOfChange>, firm = FIRM) =>
      codeOf(decide.amend(firm, wish, { ...KNOWN, ...known(represents) }, moment({ actor: MANAGER })));
    expect(propose({ barred: true })).toBe('BARRED');
    expect(propose({ caseOpen: true })).toBe('CASE_OPEN');
    expect(propose({ otherFirms: [{ standing: 'good' }, { standing: 'warned' }] })).toBe(
      'OTHER_FIRM_NOT_GOOD',
    );
    expect(propose({ otherFirms: [{ standing: 'good' }, { standing: 'expelled' }] })).toBe('ok');
    // Who has lost esteem stays known by the one who represented it then.
    for (const standing of ['warned', 'probation', 'suspended'] as const)
      expect(propose({}, { ...FIRM, standing })).toBe('FIRM_NOT_GOOD');
    expect(propose({ barred: true }, { ...FIRM, representativeKey: 'id-new' })).toBe('NOTHING_CHANGED');
    const waits = done(amended(FIRM, wish));
    const answer = (firm: Provider, right: boolean, represents: Partial<decide.KnownOfChange>) =>
      decide.checkAmendment(
        firm,
        { amendmentId: waitingIdOf(firm), right, why: '执照上是别人' },
        { ownCase: false, ...known(represents) },
        moment({ actor: STAFF }),
      );
    expect(codeOf(answer(waits, true, { barred: true }))).toBe('BARRED');
    expect(codeOf(answer({ ...waits, standing: 'probation' }, true, {}))).toBe('FIRM_NOT_GOOD');
    expect(codeOf(answer(waits, true, { caseOpen: true }))).toBe('CASE_OPEN');
    expect(codeOf(answer(waits, false, { barred: true }))).toBe('ok');
    expect(done(answer(waits, true, {}))).toMatchObject({
      ...{ representativeKey: 'id-new', amendments: [] },
      formerKeys: [{ key: FIRM.representativeKey, until: NOW }],
    });
    const shown = firmView(waits, () => '370202199003078515', {}, { now: NOW, asManager: false });
    expect(JSON.stringify(shown.amendments)).toContain('郭新');
    expect(JSON.stringify(shown)).not.toContain('370202199003078515');
  });

  it('that was released is not judged again, but its manager may take it off', () => {
    const shown = done(answered(done(amended(FIRM, { item: 'video', video: FILM })), true));
    const id = shown.videos[0]?.id ?? '';
    const late = { amendmentId: id, right: false, why: '再想想' };
    expect(codeOf(decide.checkAmendment(shown, late, { ownCase: false }, moment({ actor: STAFF })))).toBe(
      'NOT_FOUND',
    );
    expect(done(decide.takeBack(shown, id, moment({ actor: MANAGER }))).videos).toEqual([]);
  });
});

type Step =
  | { readonly kind: 'amend'; readonly wish: decide.AmendWish }
  | { readonly kind: 'takeBack' | 'yes' | 'no' };

function taken(firm: Provider, step: Step) {
  if (step.kind === 'amend') return amended(firm, step.wish);
  if (step.kind === 'takeBack') {
    return decide.takeBack(firm, waitingIdOf(firm), moment({ actor: MANAGER }));
  }
  return answered(firm, step.kind === 'yes', '理由');
}

function live(steps: readonly Step[]): void {
  let firm = FIRM;
  for (const step of steps) {
    const before = whatStands(firm);
    const decision = taken(firm, step);
    if (decision.ok) firm = decision.after;
    if (step.kind !== 'yes') expect(whatStands(firm)).toEqual(before);
    expect(firm.waitingSince !== null).toBe(waitingIdOf(firm) !== '');
    expect(firm.videos.length).toBeLessThanOrEqual(VIDEOS_MAX);
  }
}

it('Whatever is proposed, taken back and answered: what residents see was said yes to, and whoever waits is on the desk', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant('amend' as const), wish: fc.constantFrom(...WISHES) }),
    fc.record({ kind: fc.constantFrom('takeBack' as const, 'yes' as const, 'no' as const) }),
  );
  void fc.assert(fc.property(fc.array(step, { maxLength: 25 }), live), { seed: 20_261_124, numRuns: 200 });
});
