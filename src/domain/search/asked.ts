import { isIdNumber } from '#domain/kernel/identity-numbers';
import { isPhone } from '#domain/kernel/patterns';
import { idsBeginWith } from '#domain/kernel/thing-number';

/** What somebody typed into the one box, as it is looked for: each by an index, none by opening a seal. */
export type Asked =
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'id-number'; readonly idNumber: string }
  /** An order or a request, by its nine digits; they may be on a member's card, too. */
  | { readonly by: 'number'; readonly begins: string; readonly code: string }
  /** 会员号 or 工牌号 */
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'place'; readonly street: string | null; readonly community: string }
  /** A whole door; which street its community is of, the district tells. */
  | { readonly by: 'door'; readonly street: string | null; readonly community: string; readonly door: string }
  | { readonly by: 'street'; readonly street: string }
  /** The beginning of how somebody is called, or a part of a firm's name. */
  | { readonly by: 'name'; readonly name: string };

const CODE = /^(?=.*\d)[A-Z0-9-]{4,24}$/;
const PLACE = /^(\S{1,18}?街道)?\s*(\S{1,18}?社区)?\s*(.*)$/;

export function askedBy(words: string): Asked {
  const plain = words.normalize('NFKC').trim();
  const solid = plain.replace(/\s/g, '').toUpperCase();
  if (isPhone(solid)) return { by: 'phone', phone: solid };
  if (isIdNumber(solid)) return { by: 'id-number', idNumber: solid };
  const begins = idsBeginWith(solid);
  if (begins !== null) return { by: 'number', begins, code: solid };
  if (CODE.test(solid)) return { by: 'code', code: solid };
  const [, street = null, community = null, rest = ''] = PLACE.exec(plain) ?? [];
  if (community !== null)
    return rest === '' ? { by: 'place', street, community } : { by: 'door', street, community, door: rest };
  return street !== null && rest === '' ? { by: 'street', street } : { by: 'name', name: plain };
}
