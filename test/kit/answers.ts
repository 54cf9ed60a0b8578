import { expect } from 'vitest';
import type { Answer } from '#domain/kernel/wire';
import type { TestCloud } from './cloud';
import { newRequestId } from './cloud';

/** A refusal with this code. */
export const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

/** A yes, whatever it says. */
export const granted = () => expect.objectContaining({ ok: true });

/** Sends something that a contract need not know, and hears what the phone would hear. */
export const saying =
  (cloud: () => TestCloud) =>
  async (openid: string, room: string, action: string, input: object, requestId = newRequestId()) =>
    (await cloud().phone(openid).send(room, { action, requestId, input })) as Answer;
