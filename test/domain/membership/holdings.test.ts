import { describe, expect, it } from 'vitest';
import { ROOM_HOLDINGS } from '#domain/personal';

// What is found here is what a person gets as a file, takes back or has erased. A field that is missing hides what it led to.

const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  appointments: ['residentId', 'officer.memberId'],
  applications: ['applicantId'],
  books: ['borrowerId', 'giverId', 'notes.memberId'],
  breakages: ['reports.memberId'],
  callbacks: ['memberId'],
  complaints: ['complainantIds', 'order.worker.memberId'],
  identities: ['memberId'],
  invitations: ['memberId', 'phoneKey'],
  members: ['_id'],
  memberships: ['_id'],
  no_shows: ['workerMemberId', 'residentId'],
  notice_grants: ['_id'],
  notices: ['memberId'],
  points_accounts: ['_id'],
  points_entries: ['memberId'],
  providers: ['workers.memberId', 'contact.phoneKey', 'invitations.phoneKey'],
  ratings: ['residentId'],
  redemptions: ['memberId'],
  repair_orders: ['followerIds', 'worker.memberId', 'rework.first.worker.memberId'],
  role_changes: ['memberId'],
  sign_ups: ['memberId'],
  course_requests: ['askedById', 'evaluatedById'],
};

const holdings = Object.entries(ROOM_HOLDINGS).sort(([one], [other]) => (one < other ? -1 : 1));

describe('What the rooms hold of a person', () => {
  it('is found by every field that says about whom a document is', () => {
    const found = holdings.filter(([, holding]) => holding.found.length > 0);
    expect(Object.fromEntries(found.map(([name, holding]) => [name, holding.found]))).toEqual(FOUND_BY);
  });

  it('goes as a whole where nothing of it is needed once the person has gone', () => {
    expect(holdings.flatMap(([name, { goes }]) => (goes ? [name] : []))).toEqual([
      'callbacks',
      'identities',
      'invitations',
      'notice_grants',
      'notices',
    ]);
  });

  it('is shown to the person under a title, but for what the house alone needs', () => {
    const untitled = holdings.filter(([, { found, title }]) => found.length > 0 && title === null);
    expect(untitled.map(([name]) => name)).toEqual(['identities', 'notice_grants', 'notices']);
  });
});
