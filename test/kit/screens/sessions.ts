import type { SCREENS } from '../../../src/screens';
import { CHAIR, first, inState, LIU, type Register, STAFF } from './situation';

interface Titled {
  readonly title: string;
}
const named = (title: string) => first<Titled>('sessions', (one) => one.title === title);

const YUNNAN = 'union=union-yunnan';
const onOffer = (title: string) => (one: Titled) => one.title === title;

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
  courses: [{ who: CHAIR, about: YUNNAN }],
  course: [
    { who: CHAIR, about: (town) => `${first('courses', onOffer('劳动合同里看什么'))(town)}&${YUNNAN}` },
    { who: CHAIR, about: (town) => `${first('courses', onOffer('急救常识'))(town)}&${YUNNAN}`, as: 'asked' },
  ],
  courseRequest: [
    { who: STAFF, about: inState('course_requests', 'asked') },
    { who: CHAIR, about: inState('course_requests', 'asked'), as: 'hers' },
    { who: STAFF, about: inState('course_requests', 'evaluated'), as: 'evaluated' },
    { who: CHAIR, about: inState('course_requests', 'dated'), as: 'dated' },
  ],
  courseDesk: [{ who: STAFF }],
  courseList: [{ who: STAFF }],
  courseForm: [{ who: STAFF }, { who: STAFF, about: first('courses', onOffer('急救常识')), as: 'changed' }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;
