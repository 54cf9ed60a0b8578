// 上传凭证: what somebody may put into the cloud, for what it is meant, and who looks at it before others see it. The
// purposes are data, so that the phone, the cloud and whoever reads the rules have the same ones.

import { keysOf } from './tables';
import { HOUR } from './time';

const MEGABYTE = 1024 * 1024;

interface Rule {
  readonly kind: 'picture' | 'film' | 'table';
  readonly bytesMax: number;
  /** The two sides of an order or a case, staff, or everybody. */
  readonly seenBy: 'parties' | 'staff' | 'everybody';
  /** Besides the cloud, which looks at the bytes of all. */
  readonly lookedAtBy: 'wechat' | 'staff' | 'nobody';
}

const picture = { kind: 'picture', bytesMax: 10 * MEGABYTE } as const;
const film = { kind: 'film', bytesMax: 20 * MEGABYTE } as const;

export const UPLOADS = {
  'order-photo': { ...picture, seenBy: 'parties', lookedAtBy: 'nobody' },
  'order-film': { ...film, seenBy: 'parties', lookedAtBy: 'nobody' },
  'work-photo': { ...picture, seenBy: 'parties', lookedAtBy: 'nobody' },
  evidence: { ...picture, seenBy: 'parties', lookedAtBy: 'wechat' },
  'rating-photo': { ...picture, seenBy: 'everybody', lookedAtBy: 'wechat' },
  paper: { ...picture, seenBy: 'staff', lookedAtBy: 'staff' },
  portrait: { ...picture, seenBy: 'everybody', lookedAtBy: 'staff' },
  'firm-film': { ...film, seenBy: 'everybody', lookedAtBy: 'staff' },
  'film-poster': { ...picture, seenBy: 'everybody', lookedAtBy: 'staff' },
  'reward-photo': { ...picture, seenBy: 'everybody', lookedAtBy: 'staff' },
  'station-photo': { ...picture, seenBy: 'everybody', lookedAtBy: 'wechat' },
  'book-photo': { ...picture, seenBy: 'everybody', lookedAtBy: 'wechat' },
  /** For who keeps the station. */
  'broken-photo': { ...picture, seenBy: 'parties', lookedAtBy: 'wechat' },
  /** Read once by the cloud and kept by nobody. */
  table: { kind: 'table', bytesMax: 5 * MEGABYTE, seenBy: 'staff', lookedAtBy: 'nobody' },
} as const satisfies Readonly<Record<string, Rule>>;
export type UploadPurpose = keyof typeof UPLOADS;
export const UPLOAD_PURPOSES = keysOf(UPLOADS);

/** So many in one call: all the photos of one form. */
export const TICKETS_MAX = 9;
/** A ticket that nobody has handed in by then is swept, with what was put there. */
export const TICKET_LASTS = 24 * HOUR;

const ENDING = { picture: '.jpg', film: '.mp4', table: '.table' } as const;
export const endingOf = (purpose: UploadPurpose): string => ENDING[UPLOADS[purpose].kind];

/** Where the bearer of a ticket may put a file: nobody else can guess it. */
export const ticketPath = (purpose: UploadPurpose, secret: string): string =>
  `tickets/${purpose}/${secret}${endingOf(purpose)}`;
/** A ticket is good for its own purpose alone. */
export const ticketId = (purpose: UploadPurpose, secret: string): string => `${purpose}-${secret}`;

const TICKET = /^cloud:\/\/[\w.-]{1,100}\/tickets\/([a-z-]{1,20})\/([0-9a-f]{32})\.(?:jpg|mp4|table)$/;

export interface Ticket {
  readonly id: string;
  readonly purpose: UploadPurpose;
  /** Where it allows a file to be put. */
  readonly path: string;
}

/** The ticket under which a file was put there; null for files of before there were tickets, and for the server's own. */
export function ticketOf(fileId: string): Ticket | null {
  const [, purpose, secret] = TICKET.exec(fileId) ?? [];
  if (secret === undefined || !isPurpose(purpose)) return null;
  return { id: ticketId(purpose, secret), purpose, path: ticketPath(purpose, secret) };
}

const isPurpose = (name: string | undefined): name is UploadPurpose =>
  name !== undefined && Object.hasOwn(UPLOADS, name);

/** What was put there is not what the purpose takes. */
export type WrongBytes = 'empty' | 'too-large' | 'wrong-type';

/** By the bytes themselves, whatever the name says. */
export const wrongBytes = (purpose: UploadPurpose, bytes: Uint8Array): WrongBytes | null =>
  wrongFile(purpose, { size: bytes.length, head: bytes });

/** So many bytes tell what a file is. */
export const HEAD_BYTES = 16;

/** Also where only the beginning is at hand: a phone asks before it sends anything. */
export function wrongFile(
  purpose: UploadPurpose,
  { size, head }: { readonly size: number; readonly head: Uint8Array },
): WrongBytes | null {
  const { kind, bytesMax } = UPLOADS[purpose];
  if (size === 0) return 'empty';
  if (size > bytesMax) return 'too-large';
  // What an office calls a table has no mark: whoever reads it tells.
  if (kind === 'table') return null;
  return MARKS[kind].some((marks) => marks.every(([at, mark]) => hasAt(head, at, mark)))
    ? null
    : 'wrong-type';
}

type Mark = readonly [at: number, bytes: readonly number[]];
const letters = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0));

/** JPEG, PNG, WebP; MP4 and QuickTime. */
const MARKS: Readonly<Record<Exclude<Rule['kind'], 'table'>, readonly (readonly Mark[])[]>> = {
  picture: [
    [[0, [0xff, 0xd8, 0xff]]],
    [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
    [
      [0, letters('RIFF')],
      [8, letters('WEBP')],
    ],
  ],
  film: [[[4, letters('ftyp')]]],
};

const hasAt = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[at + place] === byte);

/** 留存: copies what was handed in to where nobody can replace it, and looks at its bytes; `cause` is the ticket. */
export interface KeepUpload {
  readonly kind: 'keep-upload';
  readonly cause: string;
  readonly fileId: string;
}
