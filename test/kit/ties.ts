import { fingerprint, seal } from '../../cloudfunctions/runtime/seal';
import type { Visited } from './closed-orders';
import { aFirm, anIdentity, aResident, aWorker, smallDistrict } from './district';

/** What the worker's own people and phones are in these tests. */
export const HIS_PHONE = '13805320002';
export const HIS_DOOR = '青岛路 5 号';
export const MANAGERS_PHONE = '13805320077';
export const LEFT_PHONE = '13805320066';
export const CONTACT_PHONE = '13805320044';
/** Where the others of the firm live, and who left it. */
export const HIS_DOOR_OF = {
  'member-left': '东平路 3 号 2 单元 501 户',
  'member-forgotten': '东平路 3 号 1 单元 201 户',
  'member-colleague': '东平路 4 号 1 单元 102 户',
  'manager-of-firm-1': '东平路 6 号 3 单元 303 户',
} as const;

/** The small district, where the people of firm-1 have phones and homes of their own. */
export function districtOfTies(): Record<string, object[]> {
  const small = smallDistrict();
  const { 'manager-of-firm-1': managersDoor, ...doors } = HIS_DOOR_OF;
  const manager = { ...aResident('manager-of-firm-1', '', managersDoor), phone: seal(MANAGERS_PHONE) };
  const others = Object.entries(doors).map(([id, door]) => aResident(id, '13700000000', door));
  const contact = { name: '王经理', phone: seal(CONTACT_PHONE), phoneKey: fingerprint(CONTACT_PHONE) };
  const workers = [
    aWorker('w1'),
    aWorker('colleague', { phone: seal('13805320055') }),
    aWorker('left', { phone: seal(LEFT_PHONE), left: true }),
  ];
  return {
    ...small,
    // Of who left so long ago that the crew's list has let go of him, the id stays.
    providers: [{ ...aFirm('firm-1', workers), contact, formerIds: ['member-forgotten'] }],
    members: [...(small.members ?? []), ...others, { ...manager, phoneKey: fingerprint(MANAGERS_PHONE) }],
    identities: [
      ...(small.identities ?? []).filter((one) => !('_id' in one && one._id === 'wx-manager')),
      anIdentity('wx-manager-of-firm-1', 'manager-of-firm-1', ['resident', 'manager'], 'firm-1'),
      anIdentity('wx-member-left', 'member-left', ['resident']),
      anIdentity('wx-member-forgotten', 'member-forgotten', ['resident']),
      anIdentity('wx-member-colleague', 'member-colleague', ['resident', 'worker'], 'firm-1'),
    ],
  };
}

export const SOMEBODY: Visited = {
  memberId: 'resident-x',
  orderId: 'order-x',
  door: '寿张路 99 号',
  phone: '13905329999',
};
