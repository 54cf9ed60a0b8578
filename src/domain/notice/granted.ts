import { NOTICE_TEXT, purposeOf } from '#domain/notices';
import type { Grants, Notice } from './notice';
import { MESSAGE_PURPOSES, type MessagePurpose } from './purposes';

/** Which of the messages that a person has granted tells this: one of its own purpose; of danger any. Null: none is left. */
export function usableGrant({ about }: Pick<Notice, 'about'>, left: Grants['left']): MessagePurpose | null {
  const usable = NOTICE_TEXT[about].anyHour ? [purposeOf(about), ...MESSAGE_PURPOSES] : [purposeOf(about)];
  return usable.find((purpose) => (left[purpose] ?? 0) > 0) ?? null;
}
