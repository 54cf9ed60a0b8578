import { View } from '@tarojs/components';
import { COMPLAINT_PHOTOS_MAX, COMPLAINT_TEXT_MAX, type ResidentKind } from '#domain/complaint/complaint';
import { KIND_LABEL } from '#domain/complaint/labels';
import { limitsOfComplaint } from '#domain/complaint/limits';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { EarlyWord } from '../../../features/early-word';
import { goInstead, goTab, useParam } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import '../pictures.scss';

interface ComplaintDraft {
  readonly kind: ResidentKind | null;
  readonly words: string;
  readonly photos: readonly Photo[];
  readonly whoSees: 'union' | 'firm';
}
const EMPTY: ComplaintDraft = { kind: null, words: '', photos: [], whoSees: 'union' };
const SHORTEST = 2;

/** 投诉: what it is about, what happened, and photos that show it. */
export default function Complain() {
  const orderId = useParam('id');
  const forCaller = useParam('for') === 'caller';
  const { visitor } = useMe();
  const { value, screen } = useQuery('provider', 'complaintsOfOrder', { orderId });
  if (visitor) return <Consent purpose="投诉" />;
  if (value?.open) return <Complaining orderId={orderId} open={value.open} forCaller={forCaller} />;
  return (
    <Screen
      {...screen}
      {...(value
        ? {
            state: 'empty' as const,
            picture: 'no-complaints' as const,
            sentence: '这一单现在不能投诉。有难处请打 12351。',
          }
        : {})}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
    />
  );
}

interface ComplainingProps {
  readonly orderId: string;
  readonly open: NonNullable<Output<'provider', 'complaintsOfOrder'>['open']>;
  /** Staff write down what somebody says on the telephone. */
  readonly forCaller: boolean;
}

function Complaining({ orderId, open, forCaller }: ComplainingProps) {
  const form = useForm('provider', 'fileComplaint', {
    kept: `complain-${orderId}`,
    empty: EMPTY,
    missing: whatIsMissing,
    input: ({ kind, words, photos, whoSees }) =>
      kind && {
        orderId,
        kind,
        words: words.trim(),
        photos: photos.map(({ fileId }) => fileId),
        firmSeesPhotos: whoSees === 'firm',
      },
    onDone: ({ id }) => goInstead(forCaller ? 'staffComplaint' : 'complaint', { id }),
  });
  const { kind } = form.draft;
  return (
    <Screen action={form.button('send-complaint', '送出投诉')} problem={form.problem}>
      <View className="heading">{`${forCaller ? '替居民投诉' : '您要投诉'}${open.firmName}`}</View>
      <View className="secondary">服务商 48 小时内答复，工会听两边的话再裁定。别的居民看不到。</View>
      {forCaller ? (
        <View className="secondary" id="said-by-caller">
          请把要送出的话念给居民听，同意了再送出。记录上写明是工作人员代为投诉，裁定由另一位同事来做。
        </View>
      ) : (
        <EarlyWord of={kind ? limitsOfComplaint(kind) : ['open-complaints']} />
      )}
      <Card>
        <Choice
          id="kind"
          label="是什么事"
          {...form.choice('kind')}
          options={open.kinds.map((value) => ({ value, label: KIND_LABEL[value] }))}
        />
      </Card>
      <Story form={form} />
    </Screen>
  );
}

const Story = ({ form }: { form: Form<ComplaintDraft> }) => (
  <Card>
    <View className="stack">
      <Field
        id="words"
        label="经过"
        long
        max={COMPLAINT_TEXT_MAX}
        hint="服务商会看到这段话，请不要写门牌和电话。"
        {...form.field('words')}
      />
      <PhotoPicker
        id="photos"
        purpose="evidence"
        label="照片"
        max={COMPLAINT_PHOTOS_MAX}
        {...form.choice('photos')}
      />
      {form.draft.photos.length > 0 && (
        <Choice
          id="who-sees"
          label="照片给谁看"
          {...form.choice('whoSees')}
          options={[
            { value: 'union', label: '只给工会看', note: '照片里可能拍到您家里。' },
            { value: 'firm', label: '服务商也可以看', note: '服务商看了好说明情况。' },
          ]}
        />
      )}
    </View>
  </Card>
);

function whatIsMissing({ kind, words }: ComplaintDraft): string | null {
  if (!kind) return '请先选是什么事。';
  return words.trim().length < SHORTEST ? '请写一写经过，至少两个字。' : null;
}
