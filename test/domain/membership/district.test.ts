import { describe, expect, it } from 'vitest';
import { saveAddress } from '#domain/membership/decide';
import {
  addPlaces,
  COMMUNITIES_MAX,
  changePlace,
  type District,
  isPlace,
  isStreet,
  NAMES_MAX,
  NO_DISTRICT,
  PLACE_NAME_MAX,
  STREETS_MAX,
  skipStep,
} from '#domain/membership/district';
import { nextStep, SETUP_STEPS, setupOf } from '#domain/membership/setup';
import { districtView } from '#domain/membership/view';
import { CONTACT_BOX, done, LIU, liuAsMember, moment, STAFF } from '../../kit/given';
import { DISTRICT } from '../../kit/places';

const now = () => moment({ actor: STAFF });
const YUNNAN = '云南路街道';
const SHOUZHANG = '寿张路社区';
const add = (district: District, street: string | null, ...names: string[]) =>
  addPlaces(district, { street, names }, now());
const changed = (district: District, community: string | null, part: object, street = YUNNAN) =>
  changePlace(district, { street, community, name: community ?? street, open: true, ...part }, now());
const refusal = (code: string) => ({ ok: false, refusal: { code } });
const names = (count: number) => Array.from({ length: count }, (_, nth) => `第${nth}处`);

describe('A district that nobody has described', () => {
  it('serves nowhere', () => {
    expect(isStreet(NO_DISTRICT, YUNNAN)).toBe(false);
    expect(isPlace(NO_DISTRICT, YUNNAN, SHOUZHANG)).toBe(false);
  });

  it('begins with streets, then has their communities, in the order in which staff wrote them', () => {
    const streets = done(add(NO_DISTRICT, null, YUNNAN, '中山路街道'));
    const district = done(add(streets, YUNNAN, SHOUZHANG, '东平路社区'));
    expect(districtView(district).streets.map(({ name, communities }) => [name, communities.length])).toEqual(
      [
        [YUNNAN, 2],
        ['中山路街道', 0],
      ],
    );
    expect(isStreet(district, YUNNAN)).toBe(true);
    expect(isPlace(district, YUNNAN, SHOUZHANG)).toBe(true);
    expect(isPlace(district, '中山路街道', SHOUZHANG)).toBe(false);
    expect(district.events.map(({ action, by }) => [action, by])).toEqual([
      ['addPlaces', 'staff'],
      ['addPlaces', 'staff'],
    ]);
  });
});

describe('A place', () => {
  it('is listed once, by the name that it has and by the one that it had first', () => {
    expect(add(DISTRICT, null, YUNNAN)).toMatchObject(refusal('PLACE_THERE_ALREADY'));
    expect(add(DISTRICT, YUNNAN, '新社区', '新社区')).toMatchObject(refusal('PLACE_THERE_ALREADY'));
    const renamed = done(changed(DISTRICT, null, { name: '云南街道' }));
    for (const name of [YUNNAN, '云南街道'])
      expect(add(renamed, null, name)).toMatchObject(refusal('PLACE_THERE_ALREADY'));
    expect(changed(DISTRICT, SHOUZHANG, { name: '东平路社区' })).toMatchObject(
      refusal('PLACE_THERE_ALREADY'),
    );
    // The same name in another street is another place.
    expect(add(DISTRICT, '中山路街道', SHOUZHANG).ok).toBe(true);
  });

  it('is found among those that are listed, never in what every object has', () => {
    for (const street of ['constructor', '香港路街道', '']) expect(isStreet(DISTRICT, street)).toBe(false);
    expect(add(DISTRICT, 'constructor', '新社区')).toMatchObject(refusal('PLACE_NOT_FOUND'));
    expect(changed(DISTRICT, null, {}, '香港路街道')).toMatchObject(refusal('PLACE_NOT_FOUND'));
    expect(changed(DISTRICT, '没有的社区', {})).toMatchObject(refusal('PLACE_NOT_FOUND'));
  });

  it('keeps its key under another name, so that whoever lives there stays there', () => {
    const renamed = done(changed(DISTRICT, SHOUZHANG, { name: '寿张社区' }));
    expect(isPlace(renamed, YUNNAN, SHOUZHANG)).toBe(true);
    expect(isPlace(renamed, YUNNAN, '寿张社区')).toBe(false);
    const [street] = districtView(renamed).streets;
    expect(street?.communities[0]).toEqual({ key: SHOUZHANG, name: '寿张社区', open: true });
  });

  it('that is closed is chosen by nobody any more; the homes that are there can still be corrected', () => {
    const closed = done(changed(DISTRICT, SHOUZHANG, { open: false }));
    const noStreet = done(changed(DISTRICT, null, { open: false }));
    expect(isPlace(closed, YUNNAN, SHOUZHANG)).toBe(false);
    expect([isStreet(noStreet, YUNNAN), isPlace(noStreet, YUNNAN, SHOUZHANG)]).toEqual([false, false]);
    const wish = { id: null, street: YUNNAN, community: SHOUZHANG, contact: CONTACT_BOX, homeKey: 'home' };
    const hers = () => moment({ actor: LIU });
    const member = done(saveAddress({ ...liuAsMember, addresses: [] }, wish, DISTRICT, hers()));
    const id = member.addresses[0]?.id ?? '';
    expect(saveAddress(member, { ...wish, id }, closed, hers()).ok).toBe(true);
    expect(saveAddress(member, wish, closed, hers())).toMatchObject(refusal('PLACE_UNKNOWN'));
    expect(isPlace(done(changed(closed, SHOUZHANG, {})), YUNNAN, SHOUZHANG)).toBe(true);
  });

  it(`is one of at most ${STREETS_MAX} streets, or of ${COMMUNITIES_MAX} communities in one of them`, () => {
    const full = done(add(NO_DISTRICT, null, ...names(STREETS_MAX)));
    expect(add(full, null, '再一条')).toMatchObject(refusal('TOO_MANY_IN_DISTRICT'));
    const street = done(add(full, '第0处', ...names(COMMUNITIES_MAX)));
    expect(add(street, '第0处', '再一个')).toMatchObject(refusal('TOO_MANY_IN_DISTRICT'));
  });
});

describe('What cannot be listed', () => {
  it('is said at its field: the street, the names, or the one name', () => {
    const fields = (decision: ReturnType<typeof addPlaces> | ReturnType<typeof changePlace>) =>
      decision.ok ? [] : decision.refusal.fields;
    expect(fields(add(DISTRICT, 'constructor', '新社区'))).toEqual([{ path: 'street', problem: 'unknown' }]);
    expect(fields(add(DISTRICT, null, YUNNAN))).toEqual([{ path: 'names', problem: 'there already' }]);
    expect(fields(add(DISTRICT, null, ...names(41)))).toEqual([{ path: 'names', problem: 'too many' }]);
    expect(fields(changed(DISTRICT, SHOUZHANG, { name: '东平路社区' }))).toEqual([
      { path: 'name', problem: 'there already' },
    ]);
  });

  it('is what the numbers of a district say: 40 streets, 60 communities of one, 60 names at once', () => {
    expect([STREETS_MAX, COMMUNITIES_MAX, NAMES_MAX, PLACE_NAME_MAX]).toEqual([40, 60, 60, 20]);
  });

  it('takes nothing away from what is listed already', () => {
    const more = done(add(DISTRICT, null, '新街道'));
    expect(more.streets.map(({ key }) => key)).toEqual([...DISTRICT.streets.map(({ key }) => key), '新街道']);
    const deeper = done(add(DISTRICT, YUNNAN, '新社区'));
    const of = ({ streets }: District) => streets.find(({ key }) => key === YUNNAN)?.communities ?? [];
    expect(of(deeper).map(({ key }) => key)).toEqual([...of(DISTRICT).map(({ key }) => key), '新社区']);
  });

  it('remembers its last fifty changes, and puts off several steps', () => {
    const later = done(skipStep(NO_DISTRICT, { step: 'places', skip: true }, now()));
    const both = done(skipStep(later, { step: 'union', skip: true }, now()));
    expect(both.skipped).toEqual(['places', 'union']);
    const busy = {
      ...both,
      events: Array.from({ length: 50 }, () => ({ ...both.events[0], at: 0 })),
    } as District;
    expect(done(skipStep(busy, { step: 'union', skip: false }, now())).events).toHaveLength(50);
  });
});

describe('Setting a district up', () => {
  const none = { places: 0, catalogue: 0, studio: 0, station: 0, rewards: 0, calendar: 0, union: 0 };

  it('goes from step to step, by what is there and not by who brought it', () => {
    expect(nextStep(setupOf(none, []))).toBe('places');
    expect(nextStep(setupOf({ ...none, places: 3, catalogue: 20 }, []))).toBe('union');
    const all = Object.fromEntries(SETUP_STEPS.map((step) => [step, 1])) as typeof none;
    expect(nextStep(setupOf(all, []))).toBeNull();
  });

  it('puts a step off, and takes it up again', () => {
    const later = done(skipStep(NO_DISTRICT, { step: 'places', skip: true }, now()));
    expect(nextStep(setupOf(none, later.skipped))).toBe('catalogue');
    const twice = done(skipStep(later, { step: 'places', skip: true }, now()));
    expect(twice.skipped).toEqual(['places']);
    expect(
      nextStep(setupOf(none, done(skipStep(twice, { step: 'places', skip: false }, now())).skipped)),
    ).toBe('places');
  });
});
