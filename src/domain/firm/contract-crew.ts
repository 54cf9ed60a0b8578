import * as z from 'zod';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { PAPERS_MAX } from './certificate';
import { event, idNumber, paper } from './contract-fields';
import { firmView, ownPapers, waitingFirm } from './contract-views';

/** 队伍与证件: how workers join and leave, and papers that are renewed. */

const why = field.text(200, 2);

const MANAGING = ['NOT_FOUND', 'OWN_CASE', 'ANOTHER_NEEDED', 'BUSY'] as const;

export const crewContract = {
  /** Firms of which a worker or a paper waits. */
  waitingFirms: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(waitingFirm.extend({ may: z.boolean() })), more: z.boolean() }),
    refusals: [],
  }),
  /** The own firm, for its manager. */
  firm: action({ by: ['manager'], input: field.nothing, output: firmView, refusals: ['NOT_FOUND'] }),
  /** Any firm, for staff, with its audit trail. */
  firmFile: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id }),
    output: z.strictObject({ firm: firmView, ownCase: z.boolean(), story: z.array(event) }),
    refusals: ['NOT_FOUND'],
  }),
  invite: action({
    by: ['manager'],
    input: z.strictObject({ name: field.text(20), phone: field.phone }),
    output: firmView,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'HAS_QUIT', 'OWN_CASE', 'TOO_MANY_WORKERS', 'BUSY'],
  }),
  join: action({
    by: ['resident'],
    input: z.strictObject({
      code: z.string().regex(/^\d{8}$/),
      /** Empty: as the invitation says. */
      name: field.text(20, 0),
      idNumber,
      photo: field.upload('portrait'),
      /** They may follow by `handIn`. */
      papers: z.array(paper).max(PAPERS_MAX),
    }),
    output: z.strictObject({ firmName: z.string(), badgeNo: z.string() }),
    refusals: [
      'OWN_PHONE_NEEDED',
      'INVITATION_NOT_VALID',
      'TOO_MANY_TRIES',
      'ALREADY_IN_A_FIRM',
      'ID_NUMBER_WRONG',
      'BARRED',
      'NOT_FOUND',
      'BUSY',
    ],
  }),
  admit: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      workerId: field.id,
      right: z.boolean(),
      trainedOn: field.day.nullable(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING', 'TRAINING_DAY_WRONG'],
  }),
  train: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, workerId: field.id, trainedOn: field.day }),
    output: firmView,
    refusals: [...BY_STAFF, 'TRAINING_DAY_WRONG'],
  }),
  /**
   * A worker goes, by himself (null) or by his manager. Open to residents, and the wish names the firm: whoever has left
   * is no worker of it any more, and is answered like the first time when the wish is sent again.
   */
  leave: action({
    by: ['resident'],
    input: z.strictObject({ providerId: field.id, workerId: field.id.nullable() }),
    output: field.done,
    refusals: [...BY_STAFF, 'ORDERS_IN_HAND'],
  }),
  /** 负责人: given to a worker of the firm, by a manager of it or by staff. */
  giveManager: action({
    by: ['manager', 'staff'],
    input: z.strictObject({ providerId: field.id, workerId: field.id, why }),
    output: field.done,
    refusals: [...MANAGING, 'ALREADY_MANAGER'],
  }),
  /** Taken from another one, or laid down; the last one stays. Open to residents, as `leave` is. */
  takeManager: action({
    by: ['resident'],
    input: z.strictObject({ providerId: field.id, managerId: field.id, why }),
    output: field.done,
    refusals: [...MANAGING, 'LAST_MANAGER', 'STILL_ANSWERS'],
  }),
  /** 退出服务: by a manager, once nobody waits for the firm. */
  quit: action({
    by: ['manager'],
    input: z.strictObject({ providerId: field.id, why }),
    output: field.done,
    refusals: ['NOT_FOUND', 'HAS_QUIT', 'ORDERS_IN_HAND', 'CASE_OPEN', 'BUSY'],
  }),
  /** 重新接纳: as it stood. */
  comeBack: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, why }),
    output: field.done,
    refusals: [...BY_STAFF, 'NOBODY_MANAGES', 'BARRED', 'OTHER_FIRM_NOT_GOOD'],
  }),
  /** 证件: a worker's own; for a manager the firm's and everybody's. */
  ownPapers: action({
    by: ['worker', 'manager'],
    input: field.nothing,
    output: ownPapers,
    refusals: ['NOT_FOUND'],
  }),
  handIn: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ workerId: field.id.nullable(), paper }),
    output: field.done,
    refusals: [...BY_STAFF, 'HAS_QUIT', 'PAPER_DATES_WRONG', 'TOO_MANY_PAPERS'],
  }),
  checkPaper: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      paperId: field.id,
      right: z.boolean(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING'],
  }),
} as const;
