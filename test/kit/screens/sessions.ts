import type { SCREENS } from '../../../src/screens';
import { first, LIU, type Register, STAFF } from './situation';

interface Titled {
  readonly title: string;
}
const named = (title: string) => first<Titled>('sessions', (one) => one.title === title);

export const OFFERED = '用气安全讲座';

/** What unions offer, and who keeps it. */
export const SESSION_SITUATIONS = {
  session: [{ who: LIU, about: named(OFFERED) }],
  mySessions: [{ who: LIU }],
  sessionDesk: [{ who: STAFF }],
  sessionForm: [
    { who: STAFF, about: 'union=district' },
    { who: STAFF, about: named(OFFERED), as: 'changed' },
  ],
  sessionPeople: [{ who: STAFF, about: named(OFFERED) }],
  venues: [{ who: LIU }],
  venue: [{ who: LIU, about: 'id=venue-badminton' }],
  keptVenues: [{ who: STAFF, about: 'union=district' }],
  venueForm: [
    { who: STAFF, about: 'union=district' },
    { who: STAFF, about: 'union=district&id=venue-badminton', as: 'changed' },
  ],
  venueHours: [{ who: STAFF, about: 'union=district&id=venue-badminton' }],
  sessionAppeals: [{ who: STAFF }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;
