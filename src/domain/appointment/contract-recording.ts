import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { mode, request, topic } from './contract-views';
import { ABOUT_MAX, PEOPLE_MAX } from './request';

const people = z.int().min(1).max(PEOPLE_MAX);

/** What staff and officers write down for somebody who telephones, comes by or is invited. */
export const recordingContract = {
  /** 代为约谈: by staff for somebody who telephones; of a psychological one no word is kept. */
  askFor: action({
    by: ['staff'],
    input: z.strictObject({
      studioId: field.id,
      topic,
      mode,
      people,
      about: field.text(ABOUT_MAX, 2),
      name: field.text(20),
      phone: field.phone,
    }),
    /** By which its number is read out. */
    output: z.strictObject({ requestId: z.string() }),
    refusals: ['STUDIO_NOT_FOUND', 'NO_CARE_HERE', 'BUSY'],
  }),
  /** 邀约 a member by phone number, or 登记 who came or telephoned. */
  enter: action({
    by: ['officer'],
    input: z.strictObject({
      channel: z.enum(['invited', 'walk-in', 'telephone']),
      topic,
      mode,
      people,
      about: field.text(ABOUT_MAX, 2),
      name: field.text(20),
      phone: field.phone,
      meetingAt: field.instant.nullable(),
    }),
    /** null: it went to a counsellor, and is his alone. */
    output: z.strictObject({ request: request.nullable() }),
    refusals: [
      'STUDIO_NOT_FOUND',
      'MEMBER_NOT_FOUND',
      'PHONE_SHARED',
      'COUNSELLOR_ONLY',
      'NO_CARE_HERE',
      'TIME_NOT_POSSIBLE',
      'OWN_REQUEST',
      'NOT_FOUND',
      'TOO_MANY_RECORDED',
      'BUSY',
    ],
  }),
} as const;
