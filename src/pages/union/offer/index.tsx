import { View } from '@tarojs/components';
import type { UnionView } from '#domain/union/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useSending } from '../../../hooks/use-command';
import { type Form, useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { useRemoval } from '../../../hooks/use-removal';

/** What one union offers to its members, one thing after the other. */
export default function Offer() {
  const unionId = useParam('id');
  const { value: union, screen, again } = useQuery('union', 'union', { unionId });
  if (union) return <Offered union={union} onDone={again} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看各级工会', onTap: () => goInstead('unionTree') }}
    />
  );
}

interface OfferedProps {
  readonly union: UnionView;
  readonly onDone: () => void;
}

const EMPTY = { title: '', words: '', link: '' };

function Offered({ union, onDone }: OfferedProps) {
  const { id: unionId, services } = union;
  const taking = useSending('union', 'offer');
  const { left, remove } = useRemoval(taking, services, titleOf);
  const form = useForm('union', 'offer', {
    kept: `offer-${unionId}`,
    empty: EMPTY,
    missing: ({ title, words }) =>
      title.trim().length < 2 || words.trim() === '' ? '请写名称和说明。' : null,
    input: ({ title, words, link }) => ({
      unionId,
      services: [...left, { title: title.trim(), words: words.trim(), link: link.trim() }],
    }),
    onDone: () => {
      toast('已添加');
      onDone();
    },
  });
  return (
    <Screen title={union.name} action={form.button('add-service', '添加')} problem={form.problem}>
      {taking.problem && <Problem words={taking.problem} />}
      {left.map((service, place) => (
        <Offering
          key={service.title}
          service={service}
          place={place}
          onTake={() => remove(service, (others) => ({ unionId, services: [...others] }))}
        />
      ))}
      <Adding form={form} at={left.length} />
    </Screen>
  );
}

type Service = UnionView['services'][number];
const titleOf = ({ title }: Service): string => title;

interface OfferingProps {
  readonly service: Service;
  readonly place: number;
  readonly onTake: () => void;
}

const Offering = ({ service: { title, words, link }, place, onTake }: OfferingProps) => (
  <Card flush>
    <Row label={title} note={link === '' ? words : `${words} ${link}`} />
    <Button id={`take-service-${place}`} kind="plain" label={`去掉“${title}”`} onTap={onTake} />
  </Card>
);

const Adding = ({ form, at }: { form: Form<typeof EMPTY>; at: number }) => (
  <Card title="再添一项会员服务">
    <View className="stack">
      <Field
        id="service-title"
        label="名称"
        max={30}
        placeholder="比如：超市九八折"
        {...form.field('title', `services.${at}.title`)}
      />
      <Field
        id="service-words"
        label="说明"
        long
        max={200}
        {...form.field('words', `services.${at}.words`)}
      />
      <Field
        id="service-link"
        label="网址（可以不填）"
        max={200}
        placeholder="https://"
        {...form.field('link', `services.${at}.link`)}
      />
    </View>
  </Card>
);
