import { View } from '@tarojs/components';
import { useState } from 'react';
import { share } from '#domain/appointment/assessment';
import { sayLargeFen } from '#domain/kernel/money';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { ExportCard } from '../../../components/export-card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Trend } from '../../../components/trend';
import { type MonthSpan, monthPoints, yearEarlier } from '../../../features/month-points';
import { monthsOf, type Span, SpanChoice } from '../../../features/span-choice';
import { saveFile } from '../../../hooks/save-file';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { Comparison } from './comparison';

const SCOPES = [
  { value: 'district', label: '全区' },
  { value: 'union', label: '按工会' },
  { value: 'studio', label: '按工作室' },
  { value: 'officer', label: '按干部' },
] as const;
type Assessed = Output<'appointment', 'assessment'>['rows'][number];

/** 考核: monthly and yearly, by union, studio and officer, with charts. */
export default function Assessment() {
  const now = useNow(60_000);
  const { me } = useMe();
  const [scope, setScope] = useState<(typeof SCOPES)[number]['value']>('district');
  const [months, setMonths] = useState<Span>('months');
  const span = { scope, ...monthsOf(months, now) };
  const { value, screen } = useQuery('appointment', 'assessment', span);
  const many = span.from !== span.to;
  const earlier = useQuery('appointment', 'assessment', many ? { scope, ...yearEarlier(span) } : null).value;
  const exporting = useCommand('appointment', 'exportAssessment');
  return (
    <Screen {...screen} skeleton={<Skeleton cards={3} lines={5} />}>
      <Card>
        <View className="stack">
          <Choice id="scope" look="chips" label="看谁的" value={scope} onChange={setScope} options={SCOPES} />
          <SpanChoice value={months} onChange={setMonths} />
        </View>
      </Card>
      {value?.rows.length === 0 && <Card>这段时间没有数字。</Card>}
      {value && value.rows.length > 1 && <Comparison rows={value.rows} />}
      {value?.rows.map((row) => (
        <View key={row.owner} className="stack">
          <One row={row} scored={scope !== 'officer'} />
          {many && (
            <Answers
              row={row}
              earlier={earlier?.rows.find(({ owner }) => owner === row.owner)}
              {...{ ...span, now }}
            />
          )}
        </View>
      ))}
      {me?.roles.includes('staff') && (
        <ExportCard
          label="导出这张表"
          running={exporting.running}
          problem={exporting.problem}
          onExport={(why) => saveFile(exporting.run({ ...span, why }))}
          whyProblem={exporting.fieldProblem('why')}
        />
      )}
    </Screen>
  );
}

const percent = (part: number, whole: number): string => {
  const hundredths = share(part, whole);
  return hundredths === null ? '—' : `${hundredths}%`;
};

interface OneProps {
  readonly row: Assessed;
  /** Officers are not scored; their requests are. */
  readonly scored: boolean;
}

const sayScore = (score: number | null): string => (score === null ? '—' : `${score.toFixed(1)} 分`);

const One = ({ row: { owner, name, figures, scores }, scored }: OneProps) => (
  <Card flush id={`assessed-${owner}`} title={name}>
    <Row label="提出 / 答复" value={`${figures.asked} / ${figures.answered}`} />
    <Row label="按时回应" value={percent(figures.respondedInTime, figures.responded)} />
    <Row label="按时答复" value={percent(figures.answeredInTime, figures.answered)} />
    <Row label="满意" value={percent(figures.satisfied, figures.evaluated)} />
    <Row label="一个月后仍算解决" value={percent(figures.lasting, figures.followedUp)} />
    <Row label="调解纠纷" value={`${figures.mediations} 件，${figures.people} 人`} />
    <Row label="挽回金额" value={sayLargeFen(figures.recoveredFen)} />
    <Row label="解决诉求" value={`${figures.demands} 件`} />
    <Row label="采纳建议" value={`${figures.adopted} / ${figures.suggestions}`} />
    {scored && <Row label="来访者评分" note="每月，匿名" value={sayScore(scores.users)} />}
    {scored && <Row label="会员年度评分" note="每年，匿名" value={sayScore(scores.members)} />}
  </Card>
);

interface AnswersProps extends MonthSpan {
  readonly row: Assessed;
  readonly earlier: Assessed | undefined;
  readonly now: number;
}

/** 每月答复: how many, how many of them late, and how it was a year before. */
const Answers = ({ row: { owner, name, months }, earlier, ...span }: AnswersProps) => (
  <Card>
    <Trend
      id={`months-${owner}`}
      title={`${name} · 每月答复`}
      unit={{ word: '件' }}
      points={monthPoints({
        ...span,
        rows: months,
        earlier: earlier?.months,
        value: ({ figures: of }) => of.answered,
        late: ({ figures: of }) => of.answered - of.answeredInTime,
      })}
    />
  </Card>
);
