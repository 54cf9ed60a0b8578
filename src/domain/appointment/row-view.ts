import type { Actor } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import type { RequestRow } from './contract';
import { partyOf } from './party';
import type { Appointment, Party } from './request';
import type { Open } from './view';

/** So much of it as a row has room for. */
const ABOUT_BEGINS = 40;

const beginning = (words: string): string => {
  const letters = [...words.replaceAll(/\s+/g, ' ')];
  return letters.length <= ABOUT_BEGINS ? letters.join('') : `${letters.slice(0, ABOUT_BEGINS).join('')}…`;
};

const asksIn = (request: Appointment, open: Open): RequestRow['asks'] => ({
  name: open.contact(request.contact).name,
  about: beginning(open.words(request.about)),
});

/** Lists are read over somebody's shoulder: of a psychological one nothing stands there, for its counsellor neither. */
const mayReadInRow = ({ topic }: Appointment, party: Party): boolean =>
  topic !== 'psychological' && (party === 'officer' || party === 'above');

export const requestRow = (request: Appointment, party: Party, open: Open): RequestRow => ({
  id: request._id,
  state: request.state,
  topic: request.topic,
  mode: request.mode,
  people: request.people,
  asks: mayReadInRow(request, party) ? asksIn(request, open) : null,
  studioName: request.studio.name,
  officerName: request.officer?.name ?? null,
  meetingAt: request.meetingAt,
  waiting: request.waitsFor !== null,
  requestedAt: request.requestedAt,
  dueWhat: request.due?.what ?? null,
  dueAt: request.dueAt,
  remindAt: request.due?.remindAt ?? null,
  escalated: request.escalated.length > 0,
  outcome: request.answer?.outcome ?? null,
  answeredAt: request.answer?.at ?? null,
});

/** One page of a list; one more than fits was looked for. What has gone away from whoever looks since is not shown. */
export const pageFor = (viewer: Actor, found: readonly Appointment[], open: Open) => ({
  rows: found.slice(0, PAGE_ROWS).flatMap((request) => {
    const party = partyOf(request, viewer);
    return party === 'stranger' ? [] : [requestRow(request, party, open)];
  }),
  more: found.length > PAGE_ROWS,
});
