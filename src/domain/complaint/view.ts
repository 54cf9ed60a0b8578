import type { Actor } from '#domain/kernel/actor';
import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import { actionsFrom } from '#domain/kernel/transitions';
import {
  COMPLAINT_TABLE,
  type Complaint,
  type ComplaintAction,
  type ComplaintParty,
  isUpheld,
  type Statement,
} from './complaint';
import type { ComplaintRow, ComplaintView } from './contract';
import { mayAppeal, mayDecide } from './hearing';
import { partyTo } from './lifecycle';

type Viewer = ComplaintView['party'];

/** The complaint as this person may see it; null for a stranger. */
export function complaintView(
  complaint: Complaint,
  actor: Actor,
  pictures: Pictures,
  now: number,
): ComplaintView | null {
  const party = partyTo(complaint, actor);
  if (party === 'stranger' || party === 'clock') return null;
  const { ruling, appeal, decision } = complaint;
  return {
    id: complaint._id,
    kind: complaint.kind,
    state: complaint.state,
    party,
    can: may(complaint, party, actor, now),
    openedBy: openedBy(complaint),
    firm: { ...complaint.firm },
    order: orderOf(complaint),
    claim: statementView(complaint.claim, 'complainant', party, complaint, pictures),
    firmSeesPhotos: complaint.firmSeesPhotos,
    answer: complaint.answer && statementView(complaint.answer, 'firm', party, complaint, pictures),
    ruling: ruling && { at: ruling.at, upheld: ruling.upheld, why: ruling.why },
    appeal: appeal && { ...appeal },
    decision: decision && { at: decision.at, overturned: decision.overturned, why: decision.why },
    outcome: outcomeOf(complaint),
    dueAt: complaint.dueAt,
    story: [...complaint.events]
      .reverse()
      .map(({ at, action, by }) => ({ at, action: action as ComplaintAction, by })),
  };
}

/** The table says what a state allows; the case, whether it is for this person. */
function may(complaint: Complaint, party: ComplaintParty, actor: Actor, now: number): ComplaintAction[] {
  const possible: Partial<Record<ComplaintAction, boolean>> = {
    answer: now < (complaint.endsAt ?? 0),
    appeal: mayAppeal(complaint, party, now),
    rule: complaint.filedById !== actor.memberId,
    decideAppeal: mayDecide(complaint, actor.memberId),
  };
  return actionsFrom(COMPLAINT_TABLE, complaint.state, party).filter((name) => possible[name] ?? true);
}

const openedBy = ({ events }: Complaint): ComplaintView['openedBy'] => {
  const by = events[0]?.by;
  return by === 'staff' || by === 'clock' ? by : 'complainant';
};

function orderOf({ order }: Complaint): ComplaintView['order'] {
  if (!order) return null;
  const { worker, ...headline } = order;
  return { ...headline, workerName: worker?.name ?? null };
}

/** Her photos may show her home: the firm sees them only where she lets it. */
function statementView(
  { at, words, photos }: Statement,
  author: Viewer,
  viewer: Viewer,
  { firmSeesPhotos }: Complaint,
  pictures: Pictures,
): ComplaintView['claim'] {
  const own = author === viewer;
  const hidden = author === 'complainant' && SIDE_OF_FIRM.includes(viewer) && !firmSeesPhotos;
  return {
    at,
    words,
    photos: hidden ? [] : photos.map((photo) => showPhoto(photo, own, pictures)),
    hidden: hidden ? photos.length : 0,
  };
}
const SIDE_OF_FIRM: readonly Viewer[] = ['firm', 'involved'];

function outcomeOf(complaint: Complaint): ComplaintView['outcome'] {
  const upheld = isUpheld(complaint);
  if (upheld === null) return complaint.state === 'final' ? 'unruled' : null;
  return upheld ? 'upheld' : 'dismissed';
}

export const photosOfComplaint = ({ claim, answer }: Complaint) => [
  ...claim.photos,
  ...(answer?.photos ?? []),
];

export const complaintRow = (complaint: Complaint, actor: Actor, now: number): ComplaintRow => ({
  id: complaint._id,
  kind: complaint.kind,
  state: complaint.state,
  firmName: complaint.firm.name,
  itemName: complaint.order?.itemName ?? null,
  filedAt: complaint.filedAt,
  dueAt: complaint.dueAt,
  outcome: outcomeOf(complaint),
  may: may(complaint, partyTo(complaint, actor), actor, now).length > 0,
});
