import { MESSAGE_PURPOSES, type MessagePurpose } from '#domain/notice/purposes';

/** So many messages of each purpose. */
export const ofEach = (left: number): Record<MessagePurpose, number> =>
  Object.fromEntries(MESSAGE_PURPOSES.map((purpose) => [purpose, left])) as Record<MessagePurpose, number>;
