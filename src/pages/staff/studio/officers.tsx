import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';
import type { Studio } from './studio';

const EMPTY = { phone: '', name: '', title: '', cares: false };

/** Who sits there; appointed by the phone number that the member gave. */
export function Officers({ studio }: { studio: Studio }) {
  const appoint = useCommand('appointment', 'appoint');
  const dismiss = useCommand('appointment', 'dismiss');
  const [wish, setWish] = useState(EMPTY);
  const send = async () => {
    if (await appoint.run({ ...wish, studioId: studio.id })) setWish(EMPTY);
  };
  const remove = async (officerId: string, name: string) => {
    const sure = await confirm({
      title: `免去${name}`,
      words:
        '约好的接待会取消，居民会收到消息另选时间；手上的约谈交给同事接着办，心理约谈只交给心理值班的干部。',
      yes: '免去',
    });
    if (sure) await dismiss.run({ studioId: studio.id, officerId });
  };
  const problem = appoint.problem ?? dismiss.problem;
  return (
    <Card title="干部">
      <View className="stack">
        {studio.officers.map(({ id, name, title, cares }) => (
          <View key={id} className="spread">
            <View className="grow">{`${name} · ${title}${cares ? ' · 心理值班' : ''}`}</View>
            <Button id={`dismiss-${id}`} kind="quiet" small label="免去" onTap={() => remove(id, name)} />
          </View>
        ))}
        <Field
          id="officer-phone"
          label="会员手机号"
          kind="number"
          max={11}
          value={wish.phone}
          onInput={(phone) => setWish({ ...wish, phone })}
          problem={appoint.fieldProblem('phone')}
        />
        <Field
          id="officer-name"
          label="称呼"
          placeholder="周主席"
          max={20}
          value={wish.name}
          onInput={(name) => setWish({ ...wish, name })}
          problem={appoint.fieldProblem('name')}
        />
        <Field
          id="officer-title"
          label="职务"
          max={30}
          value={wish.title}
          onInput={(title) => setWish({ ...wish, title })}
          problem={appoint.fieldProblem('title')}
        />
        <Choice
          id="officer-cares"
          look="chips"
          label="接不接心理约谈"
          value={wish.cares ? 'yes' : 'no'}
          onChange={(cares) => setWish({ ...wish, cares: cares === 'yes' })}
          options={[
            { value: 'no', label: '不接' },
            { value: 'yes', label: '接' },
          ]}
        />
        {problem && <Problem words={problem} />}
        <Button id="appoint" kind="quiet" label="任命为干部" running={appoint.running} onTap={send} />
      </View>
    </Card>
  );
}
