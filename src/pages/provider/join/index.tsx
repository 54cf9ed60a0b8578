import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '#domain/membership/contract';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { OwnPhone } from '../../../features/own-phone';
import { goInstead, goTab } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';

interface JoinDraft {
  readonly code: string;
  readonly name: string;
  readonly idNumber: string;
  readonly photo: Photo | null;
}
const EMPTY: JoinDraft = { code: '', name: '', idNumber: '', photo: null };

/** 加入服务商: a worker, by the code that his manager passed on and his own phone number; his papers follow. */
export default function Join() {
  const { me, visitor, screen } = useMe();
  const [joined, setJoined] = useState<{ firmName: string; badgeNo: string } | null>(null);
  if (visitor) return <Consent purpose="登记您是哪家的师傅" />;
  if (joined) return <Joined {...joined} />;
  return me ? <JoinForm me={me} onJoined={setJoined} /> : <Screen {...screen} />;
}

interface JoinFormProps {
  readonly me: Me;
  readonly onJoined: (joined: { firmName: string; badgeNo: string }) => void;
}

function JoinForm({ me, onJoined }: JoinFormProps) {
  const phone = me.phoneConfirmed ? me.phone : null;
  const form = useForm('provider', 'join', {
    kept: 'join',
    empty: EMPTY,
    missing: (draft) => whatIsMissing(draft, phone),
    input: ({ code, name, idNumber, photo }) => ({
      code,
      name: name.trim(),
      idNumber: idNumber.trim().toUpperCase(),
      photo: photo?.fileId ?? '',
      papers: [],
    }),
    onDone: onJoined,
  });
  return (
    <Screen action={form.button('join', '加入')} problem={form.problem}>
      {phone === null && <OwnPhone me={me} />}
      <Card title="您是谁">
        <View className="stack">
          <Person form={form} phone={phone} />
        </View>
      </Card>
    </Screen>
  );
}

interface PersonProps {
  readonly form: Form<JoinDraft>;
  /** The own one, once it is confirmed. */
  readonly phone: string | null;
}

const Person = ({ form, phone }: PersonProps) => (
  <>
    <Field
      id="code"
      label="邀请码（8 位）"
      kind="number"
      max={8}
      code
      hint={phone ? `只认您自己的手机号 ${phone}` : '向负责人要。只认您自己确认过的手机号。'}
      {...form.field('code')}
    />
    <Field
      id="id-number"
      label="身份证号"
      max={18}
      hint="加密保存，工作人员打开会留下记录。"
      {...form.field('idNumber')}
    />
    <PhotoPicker
      id="portrait"
      purpose="portrait"
      label="本人照片"
      max={1}
      value={form.draft.photo ? [form.draft.photo] : []}
      onChange={([photo]) => form.change({ photo: photo ?? null })}
      hint="居民在门口对着它认人。"
    />
    <Field
      id="name"
      label="姓名（可以不填）"
      max={20}
      hint="不填就用负责人邀请您时写的。要和身份证上一样。"
      {...form.field('name')}
    />
  </>
);

/** The next thing to fill in; null when all is there. */
function whatIsMissing({ code, idNumber, photo }: JoinDraft, phone: string | null): string | null {
  if (phone === null) return '请先确认手机号。';
  if (!/^\d{8}$/.test(code)) return '请填 8 位邀请码。';
  if (!/^\d{17}[\dXx]$/.test(idNumber.trim())) return '请填 18 位身份证号。';
  return photo ? null : '请拍一张本人照片。';
}

const Joined = ({ firmName, badgeNo }: { firmName: string; badgeNo: string }) => (
  <Screen
    action={{ id: 'to-papers', label: '交证件', onTap: () => goInstead('papers') }}
    second={{ id: 'home', label: '以后再交', onTap: () => goTab('home') }}
  >
    <View className="heading" id="standing">
      已经加入，还要交证件
    </View>
    <View className="secondary">
      在“我的 · 证件和培训”里交。工会审核通过、培训登记以后，工牌生效，就能接单了。
    </View>
    <Card flush>
      <Row label="服务商" value={firmName} />
      <Row label="工牌号" value={badgeNo} />
    </Card>
  </Screen>
);
