import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { order } from './contract-views';

// What many questions to the repair room have in common.

/** What everybody learns who commands: the order as it is now. */
export const changed = order;

export const orderId = field.id;
export const one = z.strictObject({ orderId });
export const reason = field.text(200, 2);
export const oneWithReason = z.strictObject({ orderId, reason });
export const oneMaybeReason = z.strictObject({ orderId, reason: reason.nullable() });

export const window = z.strictObject({ kind: z.literal('window'), from: field.instant, to: field.instant });

export const STEP = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'] as const;
