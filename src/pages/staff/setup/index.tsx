import { View } from '@tarojs/components';
import { nextStep, SETUP_LABEL, type SetupStep, type StepState } from '#domain/membership/setup';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, type ScreenName } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';

interface Words {
  readonly to: ScreenName;
  readonly start: string;
  /** What cannot be before it is there. */
  readonly why: string;
  readonly there: (count: number) => string;
}

const STEPS: Readonly<Record<SetupStep, Words>> = {
  places: {
    to: 'staffPlaces',
    start: '登记街道',
    why: '没有街道和社区，居民填不了地址，服务商申请不了入驻。',
    there: (count) => `${count} 个街道`,
  },
  catalogue: {
    to: 'staffCatalogue',
    start: '开服务目录',
    why: '没有服务项目，居民什么都约不了。',
    there: (count) => `${count} 个项目`,
  },
  studio: {
    to: 'staffStudios',
    start: '开工作室',
    why: '没有工作室，居民约不到工会干部。',
    there: (count) => `${count} 个工作室`,
  },
  station: {
    to: 'keptStations',
    start: '设驿站',
    why: '没有驿站，礼品没有地方领，居民没有地方歇脚。',
    there: (count) => `${count} 个驿站`,
  },
  rewards: {
    to: 'staffRewards',
    start: '上架礼品',
    why: '没有礼品，居民的积分换不了东西。攒分的规则已经有一套，可以改。',
    there: (count) => `架上 ${count} 种`,
  },
  calendar: {
    to: 'staffCalendar',
    start: '核对日历',
    why: '办理时限按工作日算，今年的节假日通知还没有录入。',
    there: () => '今年的已录入',
  },
  union: {
    to: 'unionTree',
    start: '建立工会',
    why: '没有工会，职工扫码入不了会。',
    there: () => '区总工会已建立',
  },
};

/** 本区设置: from nothing to the first resident, one step after the other; left and taken up at any time. */
export default function StaffSetup() {
  const { value, screen } = useQuery('membership', 'setup', {});
  const skip = useCommand('membership', 'skipStep');
  const steps = value?.steps ?? [];
  const next = value ? nextStep(steps) : null;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={5} />}
      action={next && { id: 'next-step', label: STEPS[next].start, onTap: () => go(STEPS[next].to) }}
      second={
        next && {
          id: 'skip-step',
          label: '以后再说',
          onTap: () => skip.run({ step: next, skip: true }),
          running: skip.running,
        }
      }
      problem={skip.problem}
    >
      <View className="heading" id="standing">
        {next ? SETUP_LABEL[next] : '本区可以用了'}
      </View>
      <View className="secondary">{next ? STEPS[next].why : '下面每一项随时可以改。'}</View>
      <Card flush title="一步一步来">
        {steps.map((state) => (
          <StepRow key={state.step} state={state} />
        ))}
      </Card>
      {steps
        .filter(({ count, skipped }) => skipped && count === 0)
        .map(({ step }) => (
          <Button
            key={step}
            id={`resume-${step}`}
            kind="quiet"
            label={`接着办：${SETUP_LABEL[step]}`}
            onTap={() => skip.run({ step, skip: false })}
          />
        ))}
      <Card flush title="还可以">
        <Row id="to-rules" label="积分规则" note="办什么事攒几分" onTap={() => go('staffRules')} />
        <Row
          id="to-vetting"
          label="服务商审核台"
          note="有了街道和目录，服务商就能申请入驻"
          onTap={() => go('vettingDesk')}
        />
      </Card>
    </Screen>
  );
}

function StepRow({ state: { step, count, skipped } }: { readonly state: StepState }) {
  const value =
    count > 0 ? (
      <Tag tone="jade" icon="check" words="有了" />
    ) : (
      <Tag words={skipped ? '以后再说' : '还没有'} />
    );
  return (
    <Row
      id={`step-${step}`}
      label={SETUP_LABEL[step]}
      note={count > 0 ? STEPS[step].there(count) : undefined}
      value={value}
      onTap={() => go(STEPS[step].to)}
    />
  );
}
