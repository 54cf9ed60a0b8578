import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '#domain/membership/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { OwnPhone } from '../../../features/own-phone';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';

/** 姓名和手机号: how somebody is called here, and the number by which the union and the workers reach this person. */
export default function Profile() {
  const { me, visitor, screen } = useMe();
  if (visitor) return <Consent purpose="记下您的姓名和手机号" />;
  return (
    <Screen {...screen} skeleton={<Skeleton cards={2} lines={3} />}>
      {me && <OwnName me={me} />}
      {me && <OwnPhone me={me} />}
    </Screen>
  );
}

function OwnName({ me }: { me: Me }) {
  const command = useCommand('membership', 'editProfile');
  const [name, setName] = useState(me.name ?? '');
  const typed = name.trim();
  return (
    <Card title="怎么称呼您">
      <View className="stack">
        <Field
          id="own-name"
          label="称呼"
          value={name}
          onInput={setName}
          max={20}
          placeholder="比如：刘女士"
          problem={command.fieldProblem('name')}
        />
        {command.problem && <Problem words={command.problem} />}
        <Button
          id="save-name"
          kind="quiet"
          label={typed !== '' && typed === me.name ? '已保存' : '保存称呼'}
          running={command.running}
          disabled={typed === '' || typed === me.name}
          onTap={() => command.run({ name: typed, elder: me.elder })}
        />
      </View>
    </Card>
  );
}
