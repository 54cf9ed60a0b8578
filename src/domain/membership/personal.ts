import { about, holding, kept, NOBODY, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Identity, Member } from './member';

const own = about('_id');
const identity = about('memberId');

export const membershipHoldings = {
  members: holding<Member>({
    title: '我的资料',
    found: ['_id'],
    seals: sealedAt('phone', 'addresses[].contact'),
    texts: {
      ...kept('feeFirst', 'union.sinceOn', 'union.recordedBy', 'phoneConfirmed.byId'),
      ...kept('addresses[].id', 'addresses[].street', 'addresses[].community', 'addresses[].homeKey'),
      name: own.name,
      phone: own.sealed,
      phoneKey: own.key,
      'phoneWaiting.code': own.words,
      'phoneWaiting.key': own.key,
      'shownCode.key': own.key,
      'addresses[].contact': own.entry,
      'union.number': own.words,
      'events[].why': own.words,
    },
    labels: {
      name: '称呼',
      phone: '手机号',
      phoneConfirmed: '手机号确认',
      addresses: '地址簿',
      consent: '隐私指引',
      union: '工会会员',
      elder: '长辈版',
      ...unsaid('phoneKey', 'phoneWaiting', 'shownCode', 'phoneTypedAt', 'feeFirst', 'erasing'),
    },
  }),
  identities: holding<Identity>({
    title: null,
    found: ['memberId'],
    goes: true,
    texts: {
      ...kept('memberId', 'providerId', 'everOf[]', 'seat.studioId'),
      'seat.name': identity.name,
    },
    labels: unsaid('memberId', 'roles', 'providerId', 'everOf', 'seat'),
  }),
  districts: NOBODY,
  privacy_guides: NOBODY,
  rights_guides: NOBODY,
} satisfies RoomHoldings;
