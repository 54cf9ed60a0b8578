import type { MessagePurpose } from '#domain/notice/purposes';

/** A browser has no messages to allow: in the demo everybody allows them. */
export const allowMessages = async (
  purposes: readonly MessagePurpose[],
): Promise<readonly MessagePurpose[]> => purposes;
