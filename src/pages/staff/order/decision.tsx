import { View } from '@tarojs/components';
import { ACTION_LABEL } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Deciding, WAYS, type Way } from './use-decision';

const ORDER: readonly Way[] = ['resume', 'releaseByStaff', 'cancelByStaff'];

export const Decision = ({ decision }: { decision: Deciding }) => (
  <Card id="decision-card">
    <View className="stack">
      <Choice
        id="decision"
        label="核实以后怎么办"
        value={decision.way}
        onChange={decision.choose}
        options={ORDER.map((way) => ({ value: way, label: ACTION_LABEL[way], note: WAYS[way].meaning }))}
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
