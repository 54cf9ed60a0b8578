/**
 * Files that only the long form runs: many screens, many interleavings, deaths at many writes. What they protect in
 * principle, a quicker file protects at every commit; what they find in the breadth, CI finds.
 */
export const LONG_FILES: readonly string[] = [
  'test/browser/appointment-screens.test.ts',
  'test/browser/appointment.test.ts',
  'test/browser/order-screens.test.ts',
  'test/browser/screens.test.ts',
  'test/browser/weak-network.test.ts',
  'test/cloudfunctions/anonymity.test.ts',
  'test/cloudfunctions/rating-crash.test.ts',
];
