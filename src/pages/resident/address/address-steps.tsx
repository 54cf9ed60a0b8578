import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { HOUSE_MAX, PART_MAX } from '#domain/kernel/door';
import { isPhone } from '#domain/kernel/patterns';
import { hasToBeSeen } from '#domain/membership/chosen-address';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { PlacePicker } from '../../../features/place-picker';
import { FromWechat } from './from-wechat';
import { type AddressForm, type Asker, useAddress } from './use-address';

type Draft = AddressForm['draft'];

/** A first address in elder mode, one question a screen: which community, which house, which room; who, where that is not known. */
export function AddressSteps({ asker }: { asker: Asker }) {
  const { form } = useAddress(null, undefined, asker);
  const [place, setPlace] = useState(0);
  // Once asked it stays, whatever is written there.
  const [asksWho, askWho] = useState(asker.caller === '' || !asker.ownPhone);
  if (!asksWho && hasToBeSeen(form.draft)) askWho(true);
  const questions = asksWho ? [...WHERE, WHO] : WHERE;
  const question = questions[place];
  if (!question) return null;
  const { heading, missing, Fields } = question;
  const last = place === questions.length - 1;
  const why = missing(form.draft) ?? undefined;
  return (
    <Screen
      title="填写地址"
      action={
        last
          ? form.button('save-address', '就是这个地址')
          : {
              id: 'next-question',
              label: '下一步',
              onTap: () => setPlace(place + 1),
              disabled: why !== undefined,
              why,
            }
      }
      second={place > 0 ? { id: 'question-before', label: '上一步', onTap: () => setPlace(place - 1) } : null}
      problem={form.problem}
    >
      <View className="heading">{heading}</View>
      {place === 0 && <FromWechat form={form} />}
      <Card>
        <View className="stack">
          <Fields form={form} />
        </View>
      </Card>
    </Screen>
  );
}

interface Question {
  readonly heading: string;
  readonly missing: (draft: Draft) => string | null;
  readonly Fields: (props: { form: AddressForm }) => ReactNode;
}

const WHERE: readonly Question[] = [
  {
    heading: '您住在哪个社区？',
    missing: ({ community }) => (community === '' ? '请选社区。' : null),
    Fields: ({ form }) => (
      <PlacePicker
        street={form.draft.street}
        community={form.draft.community}
        onChange={form.change}
        problem={form.problemOf('community')}
      />
    ),
  },
  {
    heading: '哪条路，几号楼？',
    missing: ({ house }) => (house.trim() === '' ? '请填路名和楼号。' : null),
    Fields: ({ form }) => (
      <Field
        id="door-house"
        label="路名和楼号"
        max={HOUSE_MAX}
        placeholder="寿张路 21 号"
        {...form.field('house')}
      />
    ),
  },
  {
    heading: '几单元，几室？',
    missing: ({ room }) => (room.trim() === '' ? '请填室号。' : null),
    Fields: ({ form }) => (
      <>
        <Field id="door-unit" label="单元" max={PART_MAX} placeholder="没有不填" {...form.field('unit')} />
        <Field
          id="door-room"
          label="室"
          max={PART_MAX}
          placeholder="402"
          hint="平房、门面没有室号，就写“平房”或“门面”。"
          {...form.field('room')}
        />
      </>
    ),
  },
];

const WHO: Question = {
  heading: '怎么称呼您，打哪个电话？',
  missing: ({ name, phone }) => (name.trim() !== '' && isPhone(phone) ? null : '请填称呼和手机号。'),
  Fields: ({ form }) => (
    <>
      <Field id="name" label="怎么称呼" max={20} placeholder="刘女士" {...form.field('name')} />
      <Field
        id="phone"
        label="电话"
        kind="number"
        max={11}
        hint="门牌和电话加密保存，只给接单的师傅看。"
        {...form.field('phone')}
      />
    </>
  ),
};
