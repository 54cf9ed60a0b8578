import type { Slot } from '#domain/appointment/slot';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** Two weeks of one studio, or a day of all. */
const SLOTS_MAX = 1000;

/** 接待时段 that have a document: somebody took or gave up a place in them. */
export const slots = {
  findById: (id: string) => findById<Slot>('appointment_slots', id),
  /** The next ones come first, so what is cut off lies further ahead than anybody asks. */
  from: (from: number) => soonest({ from: command.gte(from) }),
  ofStudio: (studioId: string, from: number) => soonest({ studioId, from: command.gte(from) }),
};

const soonest = (where: object) =>
  find<Slot>('appointment_slots', { where, orderBy: ['from', 'asc'], limit: SLOTS_MAX });
