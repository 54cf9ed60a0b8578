import type { ItemView } from '#domain/repair/contract';

/** One question a screen, in this order: what is wrong, where, how a talk takes place, when; then all of it read back. */
const STEPS = ['words', 'where', 'how', 'when', 'whole'] as const;
export type Step = (typeof STEPS)[number];

const stepsFor = ({ path }: Pick<ItemView, 'path'>): readonly Step[] =>
  path === 'consult' ? STEPS : STEPS.filter((step) => step !== 'how');

/** The question after this one; the last one is followed by none. */
export function stepAfter(step: Step, item: Pick<ItemView, 'path'>): Step {
  const steps = stepsFor(item);
  return steps[steps.indexOf(step) + 1] ?? 'whole';
}

/** By the address of the screen; what is booked once more is read back at once. */
export const stepOf = (said: string, again: boolean): Step =>
  STEPS.find((step) => step === said) ?? (again ? 'whole' : 'words');
