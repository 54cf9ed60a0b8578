import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type Door, doorText, parseDoor } from '#domain/kernel/door';
import { type Contact, type Sealed, whyNothing } from '#domain/kernel/sealed';

/**
 * Seals personal fields: AES-256-GCM (NIST SP 800-38D), a fresh 96-bit nonce each, the 128-bit tag at the end of the
 * box. Keys come from the environment as `k2:<base64>,k1:<base64>`: the first seals, all of them open.
 */
const TAG_BYTES = 16;

function keys(): ReadonlyMap<string, Buffer> {
  const pairs = (process.env.SEAL_KEYS ?? '').split(',').filter(Boolean);
  if (pairs.length === 0) throw new Error('SEAL_KEYS is not set: personal fields cannot be sealed or opened');
  return new Map(
    pairs.map((pair) => {
      const [name = '', key = ''] = pair.split(':');
      return [name, Buffer.from(key, 'base64')];
    }),
  );
}

function first(): readonly [name: string, key: Buffer] {
  const [first] = keys();
  if (!first) throw new Error('SEAL_KEYS is empty');
  return first;
}

/** The name of the key that seals today. */
export const sealingKey = (): string => first()[0];

export function seal(clear: string): Sealed {
  const [name, key] = first();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const box = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { key: name, iv: iv.toString('base64'), box: box.toString('base64') };
}

export function unseal(sealed: Sealed): string {
  if (whyNothing(sealed) !== null) return '';
  const { key: name, iv, box } = sealed;
  const key = keys().get(name);
  if (!key) throw new Error(`no key ${name} in SEAL_KEYS`);
  const bytes = Buffer.from(box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** The same under the key that seals today. What lies under it already stays as it is, and so does a seal over nothing. */
export const sealAnew = (sealed: Sealed): Sealed =>
  sealed.key === sealingKey() || whyNothing(sealed) !== null ? sealed : seal(unseal(sealed));

/**
 * Equal for equal inputs, and tells nothing without the key: for asking "is it the same number?". The key is its own and
 * stays when those of the seal are rotated, or whoever is barred would come back.
 */
export const fingerprint = (clear: string): string =>
  createHmac('sha256', fingerprintKey()).update(clear).digest('base64url');

const KEY_BYTES = 32;

function fingerprintKey(): Buffer {
  const key = Buffer.from(process.env.FINGERPRINT_KEY ?? '', 'base64');
  if (key.length >= KEY_BYTES) return key;
  throw new Error(
    'FINGERPRINT_KEY is not set for this function: it takes 32 random bytes in base64, the same for all functions and for ' +
      'ever; where there is data from before, it is the value of the first key in SEAL_KEYS as it was then',
  );
}

/** Six digits, that nobody can compute without the key. */
const sixDigits = (of: string): string =>
  String(Buffer.from(fingerprint(of), 'base64url').readUInt32BE(0) % 1_000_000).padStart(6, '0');

/** Of one thing and one minute. */
export const minuteCode = (what: string, id: string, minute: number): string =>
  sixDigits(`${what}:${id}:${minute}`);

/** Of a place, on which they hang for ever. */
export const hungCode = (what: string, id: string): string => sixDigits(`${what}:${id}`);

export const sealContact = (contact: Contact): Sealed => seal(JSON.stringify(contact));

/** Whom to ask for, and the door in its parts, with the text that is read aloud. */
export const sealHome = ({ name, phone, house, unit, room }: HomeContact): Sealed =>
  seal(JSON.stringify({ name, phone, door: doorText({ house, unit, room }), house, unit, room }));

type HomeContact = Omit<Contact, 'door'> & Door;

export const open = {
  contact: (sealed: Sealed): Contact => {
    const why = whyNothing(sealed);
    if (why !== null) return { name: why, phone: '', door: '' };
    const { name, phone, door } = JSON.parse(unseal(sealed)) as Contact;
    return { name, phone, door };
  },
  /** The parts of the door; null where it was typed as a text that has none. */
  door: (sealed: Sealed): Door | null => {
    if (whyNothing(sealed) !== null) return null;
    const { door, house, unit, room } = JSON.parse(unseal(sealed)) as Contact & Partial<Door>;
    return house && room ? { house, unit: unit ?? '', room } : parseDoor(door);
  },
  phone: unseal,
  words: unseal,
};
