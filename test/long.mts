/**
 * Files that only the long form runs: many screens, many interleavings, deaths at many writes. What they protect in
 * principle, a quicker file protects at every commit; what they find in the breadth, CI finds.
 */
export const LONG_FILES: readonly string[] = [
  'test/browser/appointment-screens.test.ts',
  'test/browser/appointment.test.ts',
  'test/browser/badge.test.ts',
  'test/browser/complaint.test.ts',
  'test/browser/firm.test.ts',
  'test/browser/media.test.ts',
  'test/browser/new-firm.test.ts',
  'test/browser/order-screens.test.ts',
  'test/browser/points.test.ts',
  'test/browser/providers.test.ts',
  'test/browser/rating.test.ts',
  'test/browser/rounds-and-rework.test.ts',
  'test/browser/screens.test.ts',
  'test/browser/second-story.test.ts',
  'test/browser/suspension.test.ts',
  'test/browser/weak-network.test.ts',
  'test/cloudfunctions/anonymity.test.ts',
  'test/cloudfunctions/appointment-crowds.test.ts',
  'test/cloudfunctions/complaint-crash.test.ts',
  'test/cloudfunctions/counsellors-at-random.test.ts',
  'test/cloudfunctions/only-the-fit.test.ts',
  'test/cloudfunctions/points-faults.test.ts',
  'test/cloudfunctions/rating-crash.test.ts',
];
