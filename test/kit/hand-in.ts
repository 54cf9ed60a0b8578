import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TICKET_LASTS, ticketId, ticketPath, UPLOADS, type UploadPurpose } from '#domain/kernel/upload';
import type { LocalCloud } from '../../local-cloud';

/** A picture and a film as small as they can be and still be told from a script by their first bytes. */
export const A_PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const A_FILM = Buffer.from('\0\0\0\x18ftypmp42', 'latin1');

interface Holder {
  readonly memberId: string;
  readonly purpose: UploadPurpose;
  readonly content?: Buffer;
}

/** Where files of this cloud lie, by its folder. */
const fileIdOf = (path: string): string => `cloud://local-cloud.local/${path}`;

/** Somebody has a ticket and has put a file there, ready to be handed in: past the doors, so that nobody's calls are counted. */
export function uploaded(cloud: Pick<LocalCloud, 'seed' | 'clock'>, data: string, holder: Holder): string {
  const { memberId, purpose } = holder;
  const secret = randomBytes(16).toString('hex');
  const expiresAt = cloud.clock.now() + TICKET_LASTS;
  const ticket = { _id: ticketId(purpose, secret), version: 1, schema: 1, memberId, purpose, expiresAt };
  cloud.seed({ uploads: [{ ...ticket, sweepsAt: expiresAt }] });
  const path = ticketPath(purpose, secret);
  const file = join(data, 'files', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, holder.content ?? (UPLOADS[purpose].kind === 'film' ? A_FILM : A_PICTURE));
  return fileIdOf(path);
}

/** What stands for "a file of mine" in the tests' inputs; the phones of the kit put one there before they ask. */
const STANDS_FOR_A_FILE = /^cloud:\/\/local\.local\/(?!tickets\/)/;

/** What each field of the contracts takes. */
const PURPOSE_OF_FIELD: Readonly<Record<string, UploadPurpose>> = {
  photosBefore: 'work-photo',
  photosAfter: 'work-photo',
  video: 'order-film',
  picture: 'reward-photo',
  fileId: 'firm-film',
  poster: 'film-poster',
  file: 'table',
};

function purposeOf(room: string, path: readonly string[]): UploadPurpose {
  const field = [...path].reverse().find((key) => !/^\d+$/.test(key)) ?? '';
  if (field === 'photo') return path.length === 1 ? 'portrait' : 'paper';
  if (field !== 'photos') return PURPOSE_OF_FIELD[field] ?? 'evidence';
  return room === 'repair' ? 'order-photo' : room === 'rating' ? 'rating-photo' : 'evidence';
}

/** The same input with a file of its own for each of these, by `put`. */
export function withFiles(
  input: unknown,
  room: string,
  put: (purpose: UploadPurpose, name: string) => string,
): unknown {
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value === 'string')
      return STANDS_FOR_A_FILE.test(value) ? put(purposeOf(room, path), value) : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one, place) => walk(one, [...path, String(place)]));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, [...path, key])]));
  };
  return walk(input, []);
}
