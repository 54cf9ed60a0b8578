import type { Complaint } from '#domain/complaint/complaint';
import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { MESSAGE_PURPOSES } from '#domain/notice/purposes';
import type { CatalogueItem } from '#domain/repair/catalogue';
import type { CollectionName } from '../cloudfunctions/store/indexes';
import { schemaOf } from '../cloudfunctions/store/migrations';
import {
  aftermath,
  asKept,
  noticesOf,
  remindersOf,
  settledOfFirm,
  settledOrder,
  settledRating,
} from './aftermath';
import { applicationsAt } from './applications';
import { booksAt } from './books';
import { CATALOGUE, catalogueAt } from './catalogue';
import { complaintsAt, courseOf, settledComplaint } from './complaints';
import { played } from './counting';
import { coursesAt } from './courses';
import { districtAt } from './district';
import { HISTORY_DAYS, history, storyHistory } from './history';
import { laidDown } from './laid-down';
import { liveOrders } from './live';
import { opinionsOn } from './opinions';
import { colleagues, household, onRecord, PEOPLE, type Person, staffMembers, staffOf } from './people';
import { pointsRoom, settled } from './points';
import { type VettedFirm, vettedFirms } from './providers';
import { neighbours, type Settled } from './residents';
import { sessionsAt } from './sessions';
import { rewardPicture } from './shelf';
import { filmsFor, type PutFile } from './showcase';
import { countedFrom, ranksFrom } from './standing';
import { stationsAt } from './stations';
import { officersAt, studiosAt } from './studios';
import { settledTalk } from './talk-play';
import { talkScores } from './talk-scores';
import { yearOfTalks } from './talk-year';
import { talksAt, talliesOf } from './talks';
import { inTheUnions, unionsAt } from './union';
import { withVenues } from './venues';
import { withWishes } from './wishes';
import { type Moment, workPicture } from './work-picture';

export interface SeedContext {
  readonly now: number;
  readonly env: Readonly<Record<string, string>>;
  putFile(path: string, content: string | Uint8Array): string;
}

export interface Seeded {
  readonly collections: Readonly<Partial<Record<CollectionName, object[]>>>;
  readonly people: readonly Person[];
}

/**
 * 云南路街道 and its neighbours as they might be on the day `now`: firms, residents, half a year of orders with what
 * people said of them, and what is going on. The same every time, apart from the seals.
 */
export function seed({ now, env, putFile }: SeedContext): Seeded {
  for (const key of ['SEAL_KEYS', 'FINGERPRINT_KEY']) process.env[key] = env[key] ?? process.env[key] ?? '';
  const picture = pictures(putFile);
  const films = filmsFor(picture, putFile);
  const staff = staffMembers(now);
  const { zhou, qin } = staff;
  const staffId = zhou.member._id;
  const scene = { now, staffId, putFile, films };
  const firms = withWishes(vettedFirms(scene), scene);
  const vetting = applicationsAt(scene);
  const applications = [...vetting.applications, ...firms.map(({ application }) => application)];
  const { liu, chen } = household(now);
  const roll = staffOf(staff, now);
  const others = neighbours(now);
  const unions = unionsAt(now, staffId);
  const arranged = studiosAt(scene, unions);
  const studios = arranged.map(settled);
  const { everybody, memberships } = inTheUnions(
    [liu, chen, zhou, qin, ...colleagues(firms, now), ...officersAt(now), ...others, ...vetting.people],
    { staffId, now, unions },
  );
  const district = { now, firms, staffId: zhou.member._id, picture };
  const residents = others.map(({ member }) => member);
  const past = [...history(district, residents), ...storyHistory(district, liu.member, chen.member)];
  const orders = [...past, ...liveOrders(district, residents)];
  const given = opinionsOn(past, [liu.member._id, chen.member._id], now);
  const since = now - HISTORY_DAYS * DAY;
  const { ratings, scores } = played(given, past, managersOf(firms), { ids: scoredIds(firms), since, now });
  const talks = talksAt(now, studios, [liu.member, ...residents]);
  const requests = [...talks.requests, ...yearOfTalks(now, studios, residents)];
  const settledRequests = requests.map(settledTalk);
  const scored = talkScores(
    requests,
    studios,
    everybody.map(({ member }) => member),
    now,
  );
  const complaints = complaintsAt({
    now,
    orders,
    firms: firms.map(({ provider }) => provider),
    staffId: zhou.member._id,
    secondId: qin.member._id,
    firmOfStory: 'huimin',
  });
  const { earned, notices } = aftermath({ orders, ratings, requests, complaints }, now);
  const points = pointsRoom(earned, now, zhou.member._id);
  const stations = stationsAt(now, zhou.member._id);
  const offered = withVenues(sessionsAt({ now, staffId, unions, people: residents }), {
    now,
    staffId,
    unions,
  });
  const taught = coursesAt({
    ...{ now, staffId, unions, memberships },
    nameOf: (id) => everybody.find(({ member }) => member._id === id)?.member.name ?? '',
  });
  const counted = countedFrom(orders);
  const ranks = ranksFrom({ now, firms, orders, scores, figures: counted.figures, grantsLeft: GRANTS_LEFT });
  return {
    collections: inTodaysShape({
      districts: [districtAt(now, zhou.member._id)],
      catalogue_items: catalogueAt(now, zhou.member._id),
      providers: firms.map(({ provider }) => settledOfFirm(provider)),
      applications: applications.map(settledOfFirm),
      ...peopleOf(everybody),
      unions: unions.map(settled),
      memberships,
      staff_rolls: roll.staff_rolls,
      role_changes: [...roll.role_changes, ...[...arranged, ...unions].flatMap(onRecord)],
      repair_orders: orders.map((order) => settledOrder(asKept(order, complaints, now))),
      ratings: ratings.map(settledRating),
      complaints: complaints.map(settledComplaint),
      ...courseOf(
        complaints,
        firms.map(({ provider }) => provider),
        now,
      ),
      scores: [...scores],
      figures: [...counted.figures],
      visits: [...counted.visits],
      charges: [...counted.charges],
      ranks,
      points_accounts: [...points.accounts],
      points_entries: [...points.entries],
      rewards: points.rewards.map((reward) => ({
        ...reward,
        picture: putFile(`demo/rewards/${reward._id}.svg`, rewardPicture(reward)),
      })),
      redemptions: [...points.redemptions],
      stations,
      ...offered,
      ...taught,
      sessions: [...offered.sessions, ...taught.sessions],
      sign_ups: [...offered.sign_ups, ...taught.sign_ups],
      books: booksAt(
        now,
        stations,
        residents.map(({ _id }) => _id),
      ),
      notices: [
        ...notices,
        ...[...applications, ...firms.map(({ provider }) => provider)].flatMap((one) => noticesOf(one, now)),
        ...remindersOf(
          firms.map(({ provider }) => provider),
          now,
        ),
      ],
      studios,
      appointments: settledRequests,
      appointment_slots: [...talks.slots],
      appointment_tallies: talliesOf(settledRequests),
      studio_scores: [...scored.marks],
      studio_score_sums: [...scored.sums],
    }),
    people: peopleWith(complaints),
  };
}

/** 秦工 opens on the appeal that waits for her. */
const peopleWith = (complaints: readonly Complaint[]): Person[] => {
  const appealed = complaints.find(({ state }) => state === 'appealed');
  const path = `pages/staff/complaint/index?id=${appealed?._id}`;
  return PEOPLE.map((person) => (person.openid === 'demo-qin' ? { ...person, path } : person));
};

/** The seed stands for a store that wrote everything today, by commands. */
function inTodaysShape(collections: Seeded['collections']): Seeded['collections'] {
  const laid = laidDown(collections);
  if (laid.length > 0) throw new Error(`the demo has ${laid.join(', ')} that nobody ever did anything to`);
  return Object.fromEntries(
    Object.entries(collections).map(([name, documents]) => [
      name,
      documents.map((document) => ({ ...document, schema: schemaOf(name as CollectionName) })),
    ]),
  );
}

/** Subscribe messages that everybody has granted. */
const GRANTS_LEFT = 5;

const peopleOf = (everybody: readonly Settled[]) => ({
  identities: everybody.map(({ identity }) => identity),
  members: everybody.map(({ member }) => member satisfies Member),
  notice_grants: everybody.map(({ member }) => ({
    _id: member._id,
    version: 1,
    left: Object.fromEntries(MESSAGE_PURPOSES.map((one) => [one, GRANTS_LEFT])),
  })),
});

const managersOf = (firms: readonly VettedFirm[]): ReadonlyMap<string, Actor> =>
  new Map(
    firms.map(({ provider }) => [
      provider._id,
      { memberId: provider.managerIds[0] ?? '', roles: ['resident', 'manager'], providerId: provider._id },
    ]),
  );

/** Every firm, worker and category has a score, also before the first rating. */
const scoredIds = (firms: readonly VettedFirm[]): string[] => [
  ...firms.flatMap(({ provider }) => [provider._id, ...provider.workers.map((one) => one.workerId)]),
  ...new Set(CATALOGUE.map((item) => `category-${item.category.id}`)),
];

/** Each picture is put away once. */
function pictures(putFile: PutFile): (item: CatalogueItem, moment: Moment) => string {
  const known = new Map<string, string>();
  return (item, moment) => {
    const path = `demo/work/${item._id}-${moment}.svg`;
    const fileId = known.get(path) ?? putFile(path, workPicture(item, moment));
    known.set(path, fileId);
    return fileId;
  };
}
