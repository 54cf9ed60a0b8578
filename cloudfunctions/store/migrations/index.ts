import type { CollectionName } from '../indexes';
import { wishesUnion } from './applications';
import { placesOfPeople, remindsOfMeetings, staffDesk } from './appointments';
import { sealedAndForgotten } from './callbacks';
import { keptByStaff } from './catalogue';
import { wrongArrivals, wrongTries } from './codes';
import { countsClosed } from './figures';
import { homeOfOrder, homesOfMember } from './homes';
import { confirmedPhones, consentToAnEdition, membershipsBegin, noFeeFirst, typedPhones } from './members';
import { acceptedAnEdition } from './memberships';
import { grantsByPurpose } from './notices';
import { datedEntries, withoutHad } from './points';
import { remembersWhoLeft, withoutPhotos } from './providers';
import { ratingsThatWeigh, scoresByNight } from './ratings';
import {
  keptForAWhile,
  nobodyReported,
  paymentsSaid,
  remindsOfVisits,
  twoInstantsAndFee,
} from './repair-orders';
import { blamedByResident } from './standings';
import { stationsKept, stationsOfUnions } from './stations';
import type { Migration, Stored } from './step';

/**
 * How documents came to have today's shape, by collection: the first step leads from schema 1 to 2. A step is never changed once
 * it was delivered; a further change of shape is a further step.
 */
const MIGRATIONS: Readonly<Partial<Record<CollectionName, readonly Migration[]>>> = {
  applications: [wishesUnion],
  callbacks: [sealedAndForgotten],
  catalogue_items: [keptByStaff],
  figures: [countsClosed],
  members: [confirmedPhones, homesOfMember, typedPhones, noFeeFirst, membershipsBegin, consentToAnEdition],
  memberships: [acceptedAnEdition],
  notice_grants: [grantsByPurpose],
  points_accounts: [withoutHad],
  points_entries: [datedEntries],
  providers: [remembersWhoLeft, withoutPhotos],
  redemptions: [wrongTries],
  stations: [stationsKept, stationsOfUnions],
  repair_orders: [
    wrongArrivals,
    homeOfOrder,
    twoInstantsAndFee,
    nobodyReported,
    keptForAWhile,
    paymentsSaid,
    remindsOfVisits,
  ],
  ratings: [ratingsThatWeigh],
  scores: [scoresByNight],
  standings: [blamedByResident],
  appointments: [staffDesk, remindsOfMeetings],
  appointment_slots: [placesOfPeople],
};

export const schemaOf = (collection: CollectionName): number => 1 + (MIGRATIONS[collection]?.length ?? 0);

/** What was stored in another shape once. */
export const CHANGED = Object.keys(MIGRATIONS) as CollectionName[];

/** The same document in today's shape. It keeps the number that it lies under, by which a commit knows to write it whole. */
export function upgrade(collection: CollectionName, document: Stored): Stored {
  let known = document;
  for (const step of (MIGRATIONS[collection] ?? []).slice((document.schema ?? 1) - 1)) {
    known = { ...known, ...step(known) };
  }
  return known;
}

export const isOlder = (collection: CollectionName, { schema }: Pick<Stored, 'schema'>): boolean =>
  (schema ?? 1) < schemaOf(collection);
