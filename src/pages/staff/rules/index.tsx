import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { RulesView, TermsView } from '#domain/points/contract-views';
import { RULE_LABEL } from '#domain/points/labels';
import type { EarningRule } from '#domain/points/owed';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { type Terming, useTerms } from './use-terms';

type Rule = RulesView['rules'][number];

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
      action={rule ? terms.action : null}
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

const NewTerms = ({ terms }: { terms: Terming }) => (
  <Card title="改规则">
    <View className="stack">
      <Field
        id="points"
        label="每次给多少分"
        kind="number"
        max={4}
        value={terms.draft.points}
        onInput={(points) => terms.change({ points })}
      />
      <Field
        id="per-day"
        label="一天最多多少分"
        kind="number"
        max={6}
        value={terms.draft.perDayMax}
        onInput={(perDayMax) => terms.change({ perDayMax })}
      />
      <Field
        id="per-month"
        label="一个月最多多少分"
        kind="number"
        max={6}
        value={terms.draft.perMonthMax}
        onInput={(perMonthMax) => terms.change({ perMonthMax })}
      />
      <Field
        id="from-on"
        label="从哪天起"
        max={10}
        placeholder="比如：2027-01-01"
        hint="不填就从现在起。已经得到的积分不变。"
        value={terms.draft.fromOn}
        onInput={(fromOn) => terms.change({ fromOn })}
        problem={terms.dayProblem}
      />
      <Field
        id="reason"
        label="为什么"
        max={100}
        value={terms.draft.reason}
        onInput={(reason) => terms.change({ reason })}
      />
    </View>
  </Card>
);

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
