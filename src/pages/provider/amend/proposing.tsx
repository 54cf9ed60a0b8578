import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { FirmView } from '#domain/firm/contract-views';
import { AMENDMENT_LABEL } from '#domain/firm/labels';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { isPhone } from '#domain/kernel/patterns';
import { Card } from '../../../components/card';
import { CheckedField } from '../../../components/checked-field';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import type { Amended } from '../../../features/amended';
import { VideoFields } from '../../../features/video-fields';
import { useDistrict } from '../../../hooks/use-district';
import { type Form, useForm } from '../../../hooks/use-form';
import { type AmendDraft, changeFrom, EMPTY } from './draft';

interface ProposingProps {
  readonly firm: FirmView;
  readonly item: Amended;
  readonly onDone: () => void;
}

/** One item as it shall be; it begins with what stands. */
export function Proposing({ firm, item, onDone }: ProposingProps) {
  const form = useForm('provider', 'amend', {
    kept: `amend-${item}`,
    empty: beginning(firm, item),
    missing: (draft) =>
      changeFrom(item, draft) ? null : item === 'video' ? '视频、名称、封面都要有。' : '先写好要改成什么。',
    input: (draft) => {
      const change = changeFrom(item, draft);
      return change && { change };
    },
    onDone,
  });
  return (
    <Screen
      action={form.button('propose', '送去审核')}
      second={{ id: 'not-now', label: '先不改', onTap: onDone, running: form.command.running }}
      problem={form.problem}
    >
      <View className="heading">{item === 'video' ? '放一段视频' : `修改${AMENDMENT_LABEL[item]}`}</View>
      <View className="secondary">区总工会看过才生效，之前照旧。</View>
      {item === 'video' ? (
        <VideoFields
          id="video"
          label="活儿怎么干"
          video={form.draft.video}
          onChange={(video) => form.change({ video })}
        />
      ) : (
        <Card>
          <Inputs firm={firm} item={item} form={form} />
        </Card>
      )}
    </Screen>
  );
}

function beginning(firm: FirmView, item: Amended): AmendDraft {
  if (item === 'name' || item === 'introduction' || item === 'office') return { ...EMPTY, words: firm[item] };
  if (item === 'streets' || item === 'categories') return { ...EMPTY, list: firm[item] };
  return item === 'contact' ? { ...EMPTY, name: firm.contact?.name ?? '' } : EMPTY;
}

const LONGEST: Partial<Record<Amended, number>> = { name: 40, introduction: 500 };

interface InputsProps extends Omit<ProposingProps, 'onDone'> {
  readonly form: Form<AmendDraft>;
}

function Inputs({ firm, item, form }: InputsProps) {
  const { streets, sayStreet } = useDistrict();
  if (item === 'contact') return <Contact form={form} />;
  if (item === 'representative') return <Representative form={form} />;
  if (item === 'streets' || item === 'categories') {
    return (
      <Checks
        id="list"
        look="chips"
        label={AMENDMENT_LABEL[item]}
        options={item === 'streets' ? withOwn(streets ?? [], firm, sayStreet) : categoriesOf(firm)}
        {...form.choice('list', 'change.list')}
      />
    );
  }
  return (
    <Field
      id="words"
      label={AMENDMENT_LABEL[item]}
      long={item === 'introduction'}
      max={LONGEST[item] ?? 60}
      {...form.field('words', 'change.words')}
    />
  );
}

/** Also a street that was closed while the firm serves it. */
const withOwn = (
  streets: readonly { value: string; label: string }[],
  firm: FirmView,
  say: (street: string) => string,
) => [
  ...streets,
  ...firm.streets
    .filter((own) => !streets.some(({ value }) => value === own))
    .map((own) => ({ value: own, label: say(own) })),
];

/** Those for which staff have seen a certificate; a further one begins with its paper. */
const categoriesOf = ({ certificates }: FirmView) =>
  [...new Set(certificates.filter(({ state }) => state !== 'waiting').map(({ category }) => category))].map(
    (value) => ({ value, label: CATEGORY_LABEL[value] ?? value }),
  );

const Representative = ({ form }: Pick<InputsProps, 'form'>) => (
  <View className="stack">
    <Field id="name" label="姓名" max={20} {...form.field('name', 'change.name')} />
    <CheckedField
      id="id-number"
      label="身份证号"
      max={18}
      right={isIdNumber}
      wrong="身份证号不对，请对着证件再核一遍。"
      {...form.field('idNumber', 'change.idNumber')}
    />
    <View className="note">身份证号加密保存，核对营业执照以后不再留着。</View>
  </View>
);

const Contact = ({ form }: Pick<InputsProps, 'form'>) => (
  <View className="stack">
    <Field id="name" label="联系人" max={20} {...form.field('name', 'change.name')} />
    <CheckedField
      id="phone"
      label="联系电话"
      max={11}
      right={isPhone}
      wrong="手机号是 11 位，请再看一下。"
      {...form.field('phone', 'change.phone')}
    />
    <View className="note">电话加密保存，居民看不到。</View>
  </View>
);
