import { View } from '@tarojs/components';
import { CHECKS, type Health } from '#domain/figures/health';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { CHECK_LABEL, sayCheck, sayJob, sayRun } from '../../../text/health';

/** 运行情况: whether somebody has to look after the house, and where. */
export default function StaffHealth() {
  const { value, screen } = useQuery('figures', 'health', {});
  return (
    <Screen {...screen} skeleton={<Skeleton cards={2} lines={6} />}>
      {value && (
        <>
          <Verdict health={value} />
          <Checks health={value} />
          <Unseen />
          <Jobs health={value} />
        </>
      )}
    </Screen>
  );
}

function Verdict({ health }: { health: Health }) {
  const wrong = CHECKS.filter((name) => !health[name].ok).length;
  return (
    <>
      <View className="spread">
        <View className="heading grow" id="verdict">
          {wrong === 0 ? '一切正常' : `有 ${wrong} 处要看`}
        </View>
        <Standing ok={wrong === 0} />
      </View>
      <View className="secondary">{`${sayInstant(health.at, health.at)} 看的。`}</View>
    </>
  );
}

const Standing = ({ ok }: { ok: boolean }) =>
  ok ? <Tag tone="jade" icon="check" words="正常" /> : <Tag tone="brick" words="要看" />;

const Checks = ({ health }: { health: Health }) => (
  <Card flush title="逐项">
    {CHECKS.map((name) => (
      <Row
        key={name}
        id={`check-${name}`}
        label={CHECK_LABEL[name]}
        note={sayCheck(health, name)}
        value={<Standing ok={health[name].ok} />}
        {...(name === 'books' ? { onTap: () => go('staffBooks') } : {})}
      />
    ))}
  </Card>
);

/** The cloud tells no function how much of the plan is used. */
const Unseen = () => (
  <Card flush title="这里看不到的">
    <Row id="quota" label="套餐用量" note="只有云开发控制台的“用量”知道。月中和月底各看一次。" />
  </Card>
);

function Jobs({ health: { jobs, at } }: { health: Health }) {
  if (jobs.runs.length === 0) return null;
  const ranked = [...jobs.runs].sort((one, other) => Number(one.ok) - Number(other.ok));
  return (
    <Card flush title="定时工作">
      {ranked.map((run) => (
        <Row
          key={run.job}
          id={`job-${run.job.replace(/ /g, '-')}`}
          label={sayJob(run)}
          note={sayRun(run, at)}
          {...(run.ok ? {} : { value: <Standing ok={false} /> })}
        />
      ))}
    </Card>
  );
}
