import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';
import { Seated } from './seated';
import type { Studio } from './studio';

const EMPTY = { phone: '', name: '', title: '', cares: false, why: '' };

/** Who sits there; appointed by the phone number that the member gave. */
export function Officers({ studio }: { studio: Studio }) {
  const appoint = useCommand('appointment', 'appoint');
  const [wish, setWish] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setWish({ ...wish, ...part });
  const send = async () => {
    if (await appoint.run({ ...wish, studioId: studio.id })) setWish(EMPTY);
  };
  return (
    <Card title="干部">
      <View className="stack">
        {studio.officers.map((officer) => (
          <Seated key={officer.id} studioId={studio.id} officer={officer} />
        ))}
        <Field
          id="officer-phone"
          label="会员手机号"
          kind="number"
          max={11}
          value={wish.phone}
          onInput={(phone) => change({ phone })}
          problem={appoint.fieldProblem('phone')}
        />
        <Field
          id="officer-name"
          label="称呼"
          placeholder="周主席"
          max={20}
          value={wish.name}
          onInput={(name) => change({ name })}
          problem={appoint.fieldProblem('name')}
        />
        <Field
          id="officer-title"
          label="职务"
          max={30}
          value={wish.title}
          onInput={(title) => change({ title })}
          problem={appoint.fieldProblem('title')}
        />
        <Choice
          id="officer-cares"
          look="chips"
          label="接不接心理约谈"
          value={wish.cares ? 'yes' : 'no'}
          onChange={(cares) => change({ cares: cares === 'yes' })}
          options={[
            { value: 'no', label: '不接' },
            { value: 'yes', label: '接' },
          ]}
        />
        <Likely
          id="officer-why-likely"
          words={['值班需要人手', '接替离任的干部']}
          onChoose={(why) => change({ why })}
        />
        <Field
          id="officer-why"
          label="任命的理由"
          max={200}
          value={wish.why}
          onInput={(why) => change({ why })}
          hint="会记在任免记录里。"
          problem={appoint.fieldProblem('why')}
        />
        {appoint.problem && <Problem words={appoint.problem} />}
        <Button id="appoint" kind="quiet" label="任命为干部" running={appoint.running} onTap={send} />
      </View>
    </Card>
  );
}
