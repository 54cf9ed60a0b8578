import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import type { Deciding } from './use-decision';

export const Decision = ({ decision }: { decision: Deciding }) => (
  <Card id="decision-card">
    <View className="stack">
      <Choice
        id="decision"
        label="核实以后怎么办"
        value={decision.way}
        onChange={decision.choose}
        options={decision.options}
      />
      <Field
        id="decision-reason"
        label="核实的情况和理由"
        long
        max={200}
        placeholder="比如：电话核对过，门口是师傅本人，只是没穿工服"
        value={decision.reason}
        onInput={decision.write}
        hint="会记在单子的经过里。"
        problem={decision.reasonProblem}
      />
    </View>
  </Card>
);
