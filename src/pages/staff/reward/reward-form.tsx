import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { RewardView, StationView } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Checks, Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { go } from '../../../hooks/go';
import type { Form } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { Stock } from './stock';
import { type RewardDraft, useReward } from './use-reward';

interface RewardFormProps {
  readonly known: RewardView | undefined;
  readonly stations: readonly StationView[];
  readonly links: Readonly<Record<string, string>>;
}

export function RewardForm({ known, stations, links }: RewardFormProps) {
  const form = useReward(known, stations, links);
  return (
    <Screen
      title={known ? known.name : '添加礼品'}
      action={form.button('save-reward', '保存礼品')}
      problem={form.problem}
    >
      {known && <Stock reward={known} />}
      <What form={form} />
      <Where form={form} stations={stations} />
      {known && <Changes reward={known} />}
    </Screen>
  );
}

interface PartProps {
  readonly form: Form<RewardDraft>;
}

const What = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      <Field id="name" label="名称" max={30} {...form.field('name')} />
      <Field id="description" label="说明" long max={300} {...form.field('description')} />
      <Field id="points" label="需要多少积分" kind="number" max={6} {...form.field('points')} />
      <Field
        id="per-person"
        label="每人限几件"
        kind="number"
        max={3}
        hint="不填就是不限。"
        {...form.field('perPersonMax')}
      />
      <PhotoPicker
        id="picture"
        purpose="reward-photo"
        label="图片"
        max={1}
        {...form.choice('photos', 'picture')}
      />
    </View>
  </Card>
);

const Where = ({ form, stations }: PartProps & { stations: readonly StationView[] }) => (
  <Card>
    <View className="stack">
      {stations.length === 0 ? (
        <Row
          id="to-stations"
          label="还没有领取点"
          note="先设驿站，礼品才有地方领"
          onTap={() => go('keptStations')}
        />
      ) : (
        <Checks
          id="stations"
          label="在哪里领"
          {...form.choice('stationIds')}
          options={stations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Choice
        id="on-shelf"
        label="现在能不能换"
        {...form.either('onShelf', 'on', 'off')}
        options={[
          { value: 'on', label: '上架' },
          { value: 'off', label: '下架', note: '已经兑换的照常领取' },
        ]}
      />
    </View>
  </Card>
);

function Changes({ reward }: { reward: RewardView }) {
  const now = useNow(60_000);
  return (
    <Card flush title="最近的变动">
      {reward.changes.map(({ at, action, why }) => (
        <Row
          key={`${at}-${why}`}
          label={action === 'restock' ? `库存 ${why ?? ''}` : '改了内容'}
          note={sayInstant(at, now)}
        />
      ))}
    </Card>
  );
}
