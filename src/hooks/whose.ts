import { forget, forgetAll, LAST_KNOWN, recall, remember } from '../platform/storage';

// Of whom a phone's answers and drafts are. WeChat gives every person a storage of its own; but who withdraws the
// consent, or is known anew, is somebody else to the cloud, and finds nothing here of before.

const WHOSE = 'whose';

/**
 * Learns who the cloud says it is; null while nobody has agreed to anything. Answers whether that is somebody else than before:
 * then what was kept is gone. Who agrees for the first time keeps what was typed.
 */
export function learnWhose(memberId: string | null): boolean {
  const before = recall<string>(WHOSE);
  if (before === memberId) return false;
  if (memberId === null) forget(WHOSE);
  else remember(WHOSE, memberId);
  if (before === null) return false;
  forgetAll([LAST_KNOWN, 'draft:', 'wish:']);
  return true;
}
