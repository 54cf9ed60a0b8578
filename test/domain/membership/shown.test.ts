import { describe, expect, it } from 'vitest';
import { typePhone } from '#domain/membership/decide';
import { meView, VISITOR } from '#domain/membership/view';
import { done, HER_CONTACT, LIU, liuAsMember, moment, NOW, openBoxes, PHONE_BOX } from '../../kit/given';

const waiting = done(
  typePhone(liuAsMember, PHONE_BOX, 'other-key', moment({ actor: LIU, newCode: () => '123456' })),
);

describe('What somebody is shown of the own person', () => {
  it('is all there is, with the middle of the number hidden, and nothing that was not asked for', () => {
    const union = { number: 'QD-0001', sinceOn: '2019-03-01', recordedAt: NOW, recordedBy: 'zhou' };
    const member = { ...waiting, elder: true, union };
    expect(meView(member, ['visitor', 'resident'], openBoxes)).toEqual({
      memberId: 'liu',
      name: '刘女士',
      roles: ['visitor', 'resident'],
      elder: true,
      phone: '199****0001',
      phoneConfirmed: false,
      phoneCode: '3456',
      union: { number: 'QD-0001', sinceOn: '2019-03-01' },
      addresses: [
        {
          id: 'home',
          street: '云南路街道',
          community: '寿张路社区',
          house: '寿张路 21 号',
          unit: '2',
          room: '402',
          ...HER_CONTACT,
        },
      ],
    });
  });

  it('has neither phone, nor card, nor parts of a door where there are none', () => {
    const member = { ...liuAsMember, phone: null };
    const view = meView(member, [], { ...openBoxes, door: () => null });
    expect(view).toMatchObject({ phone: null, phoneConfirmed: true, phoneCode: null, union: null });
    expect(view.addresses[0]).toMatchObject({ house: '', unit: '', room: '' });
  });

  it('is nothing for who has not entered', () => {
    expect(VISITOR).toEqual({
      memberId: null,
      name: null,
      roles: ['visitor'],
      elder: false,
      phone: null,
      phoneConfirmed: false,
      phoneCode: null,
      union: null,
      addresses: [],
    });
  });
});
