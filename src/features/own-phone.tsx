import { View } from '@tarojs/components';
import { useState } from 'react';
import { isPhone } from '#domain/kernel/patterns';
import type { Me } from '#domain/membership/contract';
import { Button } from '../components/button';
import { Card } from '../components/card';
import { dial } from '../components/dialog';
import { Field } from '../components/field';
import { PhoneButton } from '../components/phone-button';
import { Problem } from '../components/problem';
import { Submit } from '../components/submit';
import { Tag } from '../components/tag';
import { useCommand } from '../hooks/use-command';
import { useForm } from '../hooks/use-form';
import { useQuery } from '../hooks/use-query';
import { UNION_PHONE } from '../text/office';
import './own-phone.scss';

/** By WeChat's button, or typed and then confirmed by staff; the screen says where it stands and what comes next. */
export function OwnPhone({ me }: { me: Me }) {
  const [typing, setTyping] = useState(false);
  const [none, setNone] = useState(false);
  const given = useCommand('membership', 'setPhone');
  return (
    <Card title="手机号" beside={<State me={me} />}>
      <View className="stack">
        <Standing me={me} />
        <PhoneButton
          id="wechat-phone"
          label={me.phoneConfirmed ? '用微信换成现在的号码' : '用微信绑定手机号'}
          running={given.running}
          onCode={(code) => void given.run({ code })}
          onNone={() => {
            setNone(true);
            setTyping(true);
          }}
        />
        {none && <View className="secondary">微信这次没有给出手机号，不要紧，可以自己填。</View>}
        {given.problem && <Problem words={given.problem} />}
        {typing ? (
          <Typing me={me} onDone={() => setTyping(false)} />
        ) : (
          <Button id="type-phone" kind="plain" small label="自己填写号码" onTap={() => setTyping(true)} />
        )}
      </View>
    </Card>
  );
}

function State({ me }: { me: Me }) {
  if (me.phoneConfirmed) return <Tag tone="jade" icon="circle-check" words="已确认" />;
  return me.phone ? <Tag tone="amber" icon="clock" words="待确认" /> : <Tag words="未登记" />;
}

function Standing({ me }: { me: Me }) {
  if (me.phoneConfirmed) {
    return (
      <View className="own-phone__number" id="own-phone">
        {me.phone ?? '您的手机号已经确认过'}
      </View>
    );
  }
  return (
    <>
      {me.phone && (
        <View className="own-phone__number" id="own-phone">
          {me.phone}
        </View>
      )}
      {me.phoneCode && <HowToConfirm code={me.phoneCode} />}
      <View className="secondary">
        手机号确认以前，维修和约谈各能同时约一件，暂时不计积分，评价也暂不计入得分。
      </View>
    </>
  );
}

/** The digits tell staff whose account it is, at the counter and when they call back; the screen hears when they have. */
function HowToConfirm({ code }: { code: string }) {
  useQuery('membership', 'me', {}, { refreshEvery: 8000 });
  return (
    <View className="own-phone__waiting" id="phone-waiting">
      <View className="secondary">到工会柜台，或打电话请工会回拨，报出登记码：</View>
      <View className="own-phone__code" id="phone-code">
        {code}
      </View>
      <Button
        id="call-to-confirm"
        kind="quiet"
        icon="phone"
        label={`打电话 ${UNION_PHONE}`}
        onTap={() => dial(UNION_PHONE)}
      />
    </View>
  );
}

function Typing({ me, onDone }: { me: Me; onDone: () => void }) {
  const form = useForm('membership', 'typePhone', {
    empty: { phone: '' },
    missing: ({ phone }) => (isPhone(phone) ? null : '请填 11 位手机号。'),
    input: (draft) => draft,
    onDone,
  });
  return (
    <View className="stack">
      <Field
        id="typed-phone"
        label="您的手机号"
        kind="number"
        max={11}
        hint={
          me.phoneConfirmed
            ? '自己填的新号码要重新确认，确认前原来的号码不再算数。'
            : '自己填的号码，要到柜台或打电话确认。'
        }
        {...form.field('phone')}
      />
      <Submit form={form} id="send-phone" kind="quiet" label="登记这个号码" />
    </View>
  );
}
