import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import { changed, one, orderId, reason, STEP } from './contract-fields';
import { FEE_RULINGS } from './decide/settle-fee';

/** 上门费: what both sides say of it, and staff. */
export const feeContract = {
  /** 上门费: 收到了 or 没收到. */
  sayReceived: action({
    by: ['worker'],
    input: z.strictObject({ orderId, received: z.boolean() }),
    output: changed,
    refusals: STEP,
  }),
  /** 上门费: 付了. */
  payFee: action({ by: ['resident'], input: one, output: changed, refusals: STEP }),
  ruleFee: action({
    by: ['staff'],
    input: z.strictObject({ orderId, to: z.enum(FEE_RULINGS), reason }),
    output: changed,
    refusals: STEP,
  }),
  /** Nothing is booked before this visit fee is settled. */
  askFeeFirst: action({
    by: ['staff'],
    input: one,
    output: changed,
    refusals: [...STEP, 'FEE_FIRST_TOO_EARLY'],
  }),
} as const;
