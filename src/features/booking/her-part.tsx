import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Checks, Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Likely } from '../../components/likely';
import { DoorFields } from '../door-fields';
import { PlacePicker } from '../place-picker';
import type { Booking } from './use-booking';

interface HerPartProps {
  readonly booking: Booking;
  readonly byTelephone: boolean;
}

/** 代约: who it is for, whose door it is, and that this person agreed. */
export const HerPart = ({ booking, byTelephone }: HerPartProps) => (
  <>
    <Person booking={booking} />
    <Consent booking={booking} byTelephone={byTelephone} />
  </>
);

const Person = ({ booking }: { booking: Booking }) => (
  <Card title="替谁约">
    <View className="stack">
      <Field
        id="her-name"
        label="怎么称呼"
        max={20}
        placeholder="比如：陈大爷"
        {...booking.field('name', 'whose.name')}
      />
      <Field
        id="her-phone"
        label="本人的电话"
        kind="number"
        max={11}
        placeholder="师傅到了好联系"
        {...booking.field('phone', 'whose.phone')}
      />
      <PlacePicker
        street={booking.draft.street}
        community={booking.draft.community}
        onChange={booking.change}
        problem={booking.problemOf('whose.community')}
      />
      <DoorFields id="her-door" form={booking} within="whose." />
      <View className="note">门牌和电话加密保存，只给接单的师傅看。</View>
    </View>
  </Card>
);

const RELATIONS = ['女儿', '儿子', '老伴', '邻居', '社区工作者'] as const;
const AGREED = [
  {
    value: 'agreed',
    label: '本人知道我来代约，也同意把电话和门牌给接单的师傅',
    note: '我可以看进度、同意报价、确认修好。这一条会记在单子上。',
  },
] as const;

const Consent = ({ booking, byTelephone }: HerPartProps) => (
  <Card title="本人同意了吗">
    <View className="stack">
      <Field
        id="relation"
        label="您是本人的什么人"
        max={20}
        placeholder="比如：女儿"
        {...booking.field('relation', 'consent.relation')}
      />
      {!byTelephone && (
        <Likely
          id="relation-likely"
          words={RELATIONS}
          onChoose={(relation) => booking.change({ relation })}
        />
      )}
      {!byTelephone && (
        <Choice
          id="consent-how"
          look="chips"
          label="怎么同意的"
          {...booking.choice('consentHow', 'consent.how')}
          options={[
            { value: 'in-person', label: '当面说的' },
            { value: 'by-telephone', label: '电话里说的' },
          ]}
        />
      )}
      <Checks
        id="consent"
        label={byTelephone ? '请在电话里念给本人听，同意了再打勾' : '请向本人说清楚，同意了再打勾'}
        value={booking.draft.agreed ? ['agreed'] : []}
        onChange={(value) => booking.change({ agreed: value.length > 0 })}
        options={AGREED}
        problem={booking.problemOf('consent.agreed')}
      />
    </View>
  </Card>
);
