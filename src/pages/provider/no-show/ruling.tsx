import { View } from '@tarojs/components';
import { useState } from 'react';
import { NO_SHOW_TEXT_MAX } from '#domain/provider/no-show';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 裁定, with a reason that both sides read. */
export function Ruling({ id }: { id: string }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'ruleOnNoShow');
  const [why, setWhy] = useState('');
  const rule = (upheld: boolean) => run({ noShowId: id, upheld, why: why.trim() });
  const unwritten = why.trim().length < 2;
  return (
    <Card title="裁定" tone="amber">
      <View className="stack">
        <Field
          id="rule-why"
          label="理由"
          long
          max={NO_SHOW_TEXT_MAX}
          value={why}
          onInput={setWhy}
          hint="居民、师傅和服务商都会看到。"
          problem={fieldProblem('why')}
        />
        {problem && <Problem words={problem} />}
        <Button
          id="uphold"
          label="计入未到"
          running={running}
          disabled={unwritten}
          onTap={() => rule(true)}
        />
        <Button
          id="dismiss"
          kind="quiet"
          label="不计入"
          running={running}
          disabled={unwritten}
          onTap={() => rule(false)}
        />
      </View>
    </Card>
  );
}
