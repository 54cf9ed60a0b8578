import { View } from '@tarojs/components';
import { useState } from 'react';
import { DAY, dayOf, sayInstant } from '#domain/kernel/time';
import type { RulesView, TermsView } from '#domain/points/contract-views';
import { RULE_LABEL } from '#domain/points/labels';
import type { EarningRule } from '#domain/points/owed';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { type Terming, useTerms } from './use-terms';

type Rule = RulesView['rules'][number];

/** What was earned before stays. */
const WHEN = [
  { value: 'now', label: '现在起' },
  { value: 'later', label: '从某天起' },
] as const;

/** 积分规则: what each rule gives, from when on, and all that it ever gave. */
export default function StaffRules() {
  const { value, screen } = useQuery('points', 'rules', {});
  const [chosen, choose] = useState<EarningRule>('repair-closed');
  const rule = value?.rules.find((one) => one.rule === chosen);
  const terms = useTerms(chosen, rule?.now);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      action={rule ? terms.button('set-terms', '改规则') : null}
      problem={terms.problem}
    >
      {value && (
        <Choice
          id="rule"
          label="哪条规则"
          look="chips"
          value={chosen}
          onChange={choose}
          options={value.rules.map((one) => ({ value: one.rule, label: RULE_LABEL[one.rule] }))}
        />
      )}
      {rule && <Holds rule={rule} />}
      {rule && <NewTerms terms={terms} />}
      {rule && <History rule={rule} />}
    </Screen>
  );
}

const said = ({ points, perDayMax, perMonthMax }: TermsView) =>
  `每次 ${points} 分，一天最多 ${perDayMax} 分，一个月最多 ${perMonthMax} 分`;

function Holds({ rule }: { rule: Rule }) {
  const now = useNow(60_000);
  return (
    <Card flush title="现在的规则">
      <Row id="terms-now" label={said(rule.now)} />
      {rule.coming.map((terms) => (
        <Row
          key={`${terms.from}-${terms.setAt}`}
          icon="clock"
          label={said(terms)}
          note={`${sayInstant(terms.from, now)} 起`}
        />
      ))}
    </Card>
  );
}

function NewTerms({ terms }: { terms: Terming }) {
  const now = useNow(60_000);
  return (
    <Card title="改规则">
      <View className="stack">
        <Field id="points" label="每次给多少分" kind="number" max={4} {...terms.field('points')} />
        <Field id="per-day" label="一天最多多少分" kind="number" max={6} {...terms.field('perDayMax')} />
        <Field
          id="per-month"
          label="一个月最多多少分"
          kind="number"
          max={6}
          {...terms.field('perMonthMax')}
        />
        <Choice
          id="when"
          label="什么时候起（已经得到的积分不变）"
          look="chips"
          options={WHEN}
          {...terms.either('later', 'later', 'now')}
        />
        {terms.draft.later && (
          <DayField
            id="from-on"
            label="从哪天起"
            start={dayOf(now + DAY)}
            {...terms.choice('fromOn')}
            problem={terms.problemOf('from')}
          />
        )}
        <Field id="reason" label="为什么" max={100} {...terms.field('reason')} />
      </View>
    </Card>
  );
}

function History({ rule }: { rule: Rule }) {
  const now = useNow(60_000);
  return (
    <Card flush title="改过的记录">
      {rule.history.map((terms) => (
        <Row
          key={`${terms.from}-${terms.setAt}`}
          label={said(terms)}
          note={terms.from === 0 ? terms.why : `${sayInstant(terms.from, now)} 起，${terms.why}`}
        />
      ))}
    </Card>
  );
}
