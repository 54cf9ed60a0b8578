import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { NoticeKind } from '#domain/notices';
import type { CrewRefusal } from './crew';
import { tell, toRank } from './effects';
import type { ShownVideo } from './firm';
import { type Amendment, hasQuit, type Proposal, type Provider, VIDEOS_MAX } from './firm';
import { AMENDMENT_LABEL } from './labels';
import { type KnownOfRepresentative, whyNotRepresented } from './representing';
import { withEvent } from './story';
import { waiting } from './waiting';

/** 修改资料: the manager proposes item by item; the old stands until somebody else, of the staff, has said yes. */

/** A video is not told by words: it stands beside the others, unseen, until it is released. */
export type AmendWish = Proposal | { readonly item: 'video'; readonly video: ShownVideo };
export type AmendRefusal =
  | CrewRefusal
  | 'HAS_QUIT'
  | 'NOTHING_CHANGED'
  | 'CATEGORY_NEEDS_PAPER'
  | 'TOO_MANY_VIDEOS'
  | NotRepresented;
/** Who has lost esteem is not let go by another name, nor while a case is open in which that may happen. */
type NotRepresented = 'BARRED' | 'OTHER_FIRM_NOT_GOOD' | 'FIRM_NOT_GOOD' | 'CASE_OPEN';

export interface KnownOfChange extends KnownOfRepresentative {
  /** A complaint against the firm is not settled. */
  readonly caseOpen: boolean;
}
const NOBODYS: KnownOfChange = { barred: false, otherFirms: [], caseOpen: false };

export function amend(
  provider: Provider,
  wish: AmendWish,
  known: { readonly staffIds: readonly string[]; readonly represents?: KnownOfChange },
  moment: Moment,
): Decision<Provider, AmendRefusal> {
  if (!provider.managerIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  if (provider.standing === 'expelled') return no('NOT_NOW');
  if (hasQuit(provider)) return no('HAS_QUIT');
  const wrong = wish.item === 'video' ? whyNoVideo(provider) : whyNot(provider, wish, known.represents);
  if (wrong) return no(wrong, [{ path: `change.${wish.item}`, problem: 'not possible' }]);
  const effects = known.staffIds.map((to) => tell(provider, to, 'amendment-waits'));
  return change(
    byManager(waiting(withWish(provider, wish, moment), moment.now), moment, 'amend', wish.item, effects),
  );
}

const whyNoVideo = ({ videos }: Provider) => (videos.length >= VIDEOS_MAX ? 'TOO_MANY_VIDEOS' : null);

function whyNot(provider: Provider, proposal: Proposal, represents = NOBODYS) {
  if (proposal.item === 'representative' && !stands(provider, proposal))
    return whyNoChange(provider, represents);
  if (proposal.item === 'categories') {
    const shown = provider.certificates.filter(({ checkedAt }) => checkedAt !== null);
    const bare = proposal.list.some((one) => !shown.some(({ category }) => category === one));
    if (bare) return 'CATEGORY_NEEDS_PAPER';
  }
  return stands(provider, proposal) ? 'NOTHING_CHANGED' : null;
}

function whyNoChange({ standing }: Provider, { caseOpen, ...known }: KnownOfChange): NotRepresented | null {
  if (standing !== 'good') return 'FIRM_NOT_GOOD';
  return caseOpen ? 'CASE_OPEN' : whyNotRepresented(known);
}

/** It is so already. */
function stands(provider: Provider, proposal: Proposal): boolean {
  if (proposal.item === 'contact') {
    const { name, phoneKey } = proposal.contact;
    return provider.contact?.name === name && provider.contact.phoneKey === phoneKey;
  }
  if (proposal.item === 'representative') return provider.representativeKey === proposal.representative.idKey;
  if ('words' in proposal) return provider[proposal.item] === proposal.words;
  const now = provider[proposal.item];
  return now.length === proposal.list.length && now.every((one) => proposal.list.includes(one));
}

function withWish(provider: Provider, wish: AmendWish, moment: Moment): Provider {
  if (wish.item === 'video') {
    const video = { ...wish.video, id: moment.newId(), releasedAt: null };
    return { ...provider, videos: [...provider.videos, video] };
  }
  // A second thought takes the place of the first.
  const others = provider.amendments.filter(({ proposal }) => proposal.item !== wish.item);
  const amendment: Amendment = { id: moment.newId(), at: moment.now, proposal: wish };
  return { ...provider, amendments: [...others, amendment] };
}

/** 收回修改、去掉视频: what is not shown any more needs nobody's consent. */
export function takeBack(
  provider: Provider,
  amendmentId: string,
  moment: Moment,
): Decision<Provider, CrewRefusal> {
  if (!provider.managerIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  const item = itemOf(provider, amendmentId, () => true);
  if (!item) return no('NOT_FOUND');
  return change(byManager(waiting(without(provider, amendmentId), moment.now), moment, 'takeBack', item));
}

export interface AmendmentVerdict {
  readonly amendmentId: string;
  readonly right: boolean;
  readonly why: string;
}

/** Staff answer one item: yes, and it stands from now on; or no, with a reason. */
export function checkAmendment(
  provider: Provider,
  { amendmentId, right, why }: AmendmentVerdict,
  known: { readonly ownCase: boolean; readonly represents?: KnownOfChange },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'REASON_MISSING' | NotRepresented> {
  const item = itemOf(provider, amendmentId, (releasedAt) => releasedAt === null);
  if (!item) return no('NOT_FOUND');
  if (known.ownCase) return no('OWN_CASE');
  if (!right && why.trim() === '') return no('REASON_MISSING', [{ path: 'why', problem: 'required' }]);
  // Things may have gone downhill since it was proposed.
  const wrong =
    right && item === 'representative' ? whyNoChange(provider, known.represents ?? NOBODYS) : null;
  if (wrong) return no(wrong);
  const label = AMENDMENT_LABEL[item];
  const about: NoticeKind = right ? 'amendment-accepted' : 'amendment-refused';
  const after = right ? applied(provider, amendmentId, moment.now) : without(provider, amendmentId);
  return change(
    withEvent(waiting(after, moment.now), moment, {
      action: right ? 'checkAmendment' : 'refuseAmendment',
      by: 'staff',
      to: provider.standing,
      why: why.trim() === '' ? label : `${label}：${why}`,
      effects: [
        ...provider.managerIds.map((to) => tell(provider, to, about)),
        ...(right && (item === 'streets' || item === 'categories') ? ranked(provider, moment) : []),
      ],
    }),
  );
}

const ranked = (provider: Provider, moment: Moment): Effect[] =>
  provider.workers.filter(({ left }) => !left).map((one) => toRank(provider, one, moment));

function applied(provider: Provider, id: string, now: number): Provider {
  const found = provider.amendments.find((one) => one.id === id);
  if (!found) {
    return {
      ...provider,
      videos: provider.videos.map((one) => (one.id === id ? { ...one, releasedAt: now } : one)),
    };
  }
  const { proposal } = found;
  const rest = without(provider, id);
  if (proposal.item === 'contact') return { ...rest, contact: proposal.contact };
  if (proposal.item === 'representative')
    return {
      ...rest,
      representativeKey: proposal.representative.idKey,
      formerKeys: [...(rest.formerKeys ?? []), { key: rest.representativeKey, until: now }],
    };
  if ('words' in proposal) return { ...rest, [proposal.item]: proposal.words };
  return { ...rest, [proposal.item]: proposal.list };
}

const without = (provider: Provider, id: string): Provider => ({
  ...provider,
  amendments: provider.amendments.filter((one) => one.id !== id),
  videos: provider.videos.filter((one) => one.id !== id),
});

function itemOf(provider: Provider, id: string, among: (releasedAt: number | null) => boolean) {
  const amendment = provider.amendments.find((one) => one.id === id);
  if (amendment) return amendment.proposal.item;
  return provider.videos.some((one) => one.id === id && among(one.releasedAt)) ? 'video' : null;
}

const byManager = (
  after: Provider,
  moment: Moment,
  action: string,
  item: AmendWish['item'],
  effects: readonly Effect[] = [],
): Provider =>
  withEvent(after, moment, {
    action,
    by: 'manager',
    to: after.standing,
    why: AMENDMENT_LABEL[item],
    effects,
  });
