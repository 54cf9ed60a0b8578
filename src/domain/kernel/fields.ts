import * as z from 'zod';
import { HOUSE_MAX, PART_MAX } from './door';
import { FEN_MAX } from './limits';
import { PHONE } from './patterns';
import { isDay } from './time';
import { ticketPath, type UploadPurpose } from './upload';

/** The kinds of input that every room uses, each with its limit. */

const MARKUP = /<[a-z/!?]|javascript:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Plain words by a person: trimmed, no markup, no control or direction characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((words) => !MARKUP.test(words) && !CONTROL.test(words), { message: 'plain words only' });

export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Money in fen; never negative, never a fraction. */
export const fen = z.int().min(0).max(FEN_MAX);

/**
 * An instant in ms, within the years in which this software can be in use. Enough for where a page goes on; what
 * somebody plans is compared with now by the decision (`isWithin`).
 */
export const instant = z.int().min(0).max(4_102_444_800_000);

/** A file that was put where a ticket of this purpose allows it; whose ticket it is, the commit asks. */
export const upload = (purpose: UploadPurpose) => z.string().regex(new RegExp(`^${ticketed(purpose)}$`));
export const photos = (purpose: UploadPurpose, max: number, min = 0) =>
  z.array(upload(purpose)).min(min).max(max);

/** In a form that is sent again as a whole: also one that it holds already, as the commit makes sure. */
export const uploadOrKept = (purpose: UploadPurpose) =>
  z.string().regex(new RegExp(`^(?:${ticketed(purpose)}|${CLOUD}(?!tickets/)(?!.*\\.\\.)[\\w./-]{1,200})$`));

const CLOUD = 'cloud://[\\w.-]{1,100}/';
const ticketed = (purpose: UploadPurpose) =>
  `${CLOUD}${ticketPath(purpose, '[0-9a-f]{32}').replace('.', '\\.')}`;

/** 楼号、单元、室; a home without a unit has an empty one. */
export const door = { house: text(HOUSE_MAX), unit: text(PART_MAX, 0), room: text(PART_MAX) };

export const phone = z.string().regex(PHONE);
/** A Beijing day, YYYY-MM-DD, that the calendar has. */
export const day = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isDay, { message: 'no day of the calendar' });
/** A Beijing month, YYYY-MM. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
/** Who is meant: by the whole confirmed number, or by the code that the person's own phone shows. */
export const whom = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('phone'), phone }),
  z.strictObject({ by: z.literal('code'), code: z.string().regex(/^\d{8}$/) }),
]);
export type Whom = z.infer<typeof whom>;
export const nothing = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
/** A page of a list goes on from the last row's instant. */
export const page = z.strictObject({ before: instant.optional() });
/** One more page of a list: behind the last row of the page before, which others may be alike in its instant. */
export const after = z.strictObject({ at: instant, id }).optional();
/** Why somebody takes a file out of the house; kept on record. */
export const exportReason = text(200, 2);
/** A table: a file under a ticket, or the text of its cells. */
export const table = (max: number) =>
  z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('upload'), file: upload('table') }),
    z.strictObject({ from: z.literal('text'), text: text(max) }),
  ]);
export type TableSource = z.infer<ReturnType<typeof table>>;
/** Why a file is no table that can be read. */
export const TABLE_REFUSALS = [
  'NOT_A_TABLE',
  'OLD_EXCEL',
  'FILE_DAMAGED',
  'TABLE_TOO_LARGE',
  'ENCODING_UNKNOWN',
] as const;

/** How far an import is. */
export const importing = z.strictObject({
  ...{ id: z.string(), rows: z.int(), written: z.int(), done: z.boolean() },
});
/** A file that was made for whoever asked: its name, and a link that soon runs out. */
export const download = z.strictObject({ fileName: z.string(), url: z.string() });
