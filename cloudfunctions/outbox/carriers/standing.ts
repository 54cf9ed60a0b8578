import type { StandingEffect } from '#domain/standing/owed';
import { followLadder } from '../../store/firm-standing';
import type { Carriers } from '../carrier';
import { countCourse, strikeCourse } from '../count-course';
import { countPrice } from '../count-visit';

export const standingCarriers: Carriers<StandingEffect> = {
  'count-price': ['counters', (effect) => countPrice(effect)],
  'count-course': ['counters', (effect, _, known) => countCourse(effect, known)],
  'strike-course': ['counters', (effect) => strikeCourse(effect)],
  'follow-ladder': ['others', (_, id) => followLadder(id)],
};
