import type { Launch } from '../../platform/launch';

/** WeChat's numbers for a start by a code that somebody scanned, pressed long or took from the album. */
const BY_SCAN: readonly number[] = [1011, 1012, 1013, 1025, 1031, 1032, 1047, 1048, 1049, 1124, 1125, 1126];

/** Who opened the app for itself has time to be told what it is; who came by a link or a code wants what lies behind it. */
export const cameForNothingElse = ({ path = '', query = {}, scene = 0 }: Launch): boolean =>
  path.replace(/^\//, '') === 'pages/home/index' &&
  !BY_SCAN.includes(scene) &&
  // The browser's router puts a stamp of its own on every start.
  Object.keys(query).every((name) => name === 'stamp');
