import { View } from '@tarojs/components';
import { useState } from 'react';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { dayOf } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { emptyPaper, type PaperDraft, PaperFields } from '../../../features/paper-fields';
import { go, goTab } from '../../../hooks/go';
import { bound, type Form, useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';

interface JoinDraft {
  readonly code: string;
  readonly name: string;
  readonly idNumber: string;
  readonly photo: Photo | null;
  readonly papers: readonly PaperDraft[];
}
const EMPTY: JoinDraft = { code: '', name: '', idNumber: '', photo: null, papers: [] };
const CATEGORIES = Object.entries(CATEGORY_LABEL).map(([value, label]) => ({ value, label }));

/** 加入服务商: a worker, by the code that his manager passed on and his own phone number. */
export default function Join() {
  const { me, visitor } = useMe();
  const [joined, setJoined] = useState<{ firmName: string; badgeNo: string } | null>(null);
  if (visitor) return <Consent purpose="登记您是哪家的师傅" />;
  if (joined) return <Joined {...joined} />;
  return <JoinForm phone={me?.phoneConfirmed ? me.phone : null} onJoined={setJoined} />;
}

interface JoinFormProps {
  /** The own one, once it is confirmed. */
  readonly phone: string | null;
  readonly onJoined: (joined: { firmName: string; badgeNo: string }) => void;
}

function JoinForm({ phone, onJoined }: JoinFormProps) {
  const form = useForm('provider', 'join', {
    kept: 'join',
    empty: EMPTY,
    missing: whatIsMissing,
    input: ({ code, name, idNumber, photo, papers }) => ({
      code,
      name: name.trim(),
      idNumber: idNumber.trim().toUpperCase(),
      photo: photo?.fileId ?? '',
      papers: papers.map((paper) => ({ ...paper, photo: paper.photo?.fileId ?? '' })),
    }),
    onDone: onJoined,
  });
  const { papers } = form.draft;
  const today = dayOf(useNow());
  return (
    <Screen action={form.button('join', '加入')} problem={form.problem}>
      <Card title="您是谁">
        <View className="stack">
          <Code phone={phone} form={form} />
          <Person form={form} />
        </View>
      </Card>
      {papers.map((paper, place) => (
        <PaperFields
          key={paper.category}
          id={`paper-${place}`}
          form={bound(
            paper,
            (part) =>
              form.change({ papers: papers.map((one) => (one === paper ? { ...one, ...part } : one)) }),
            (path) => form.problemOf(`papers.${place}.${path}`),
          )}
          today={today}
        />
      ))}
    </Screen>
  );
}

interface PartProps {
  readonly form: Form<JoinDraft>;
}

const Code = ({ phone, form }: PartProps & Pick<JoinFormProps, 'phone'>) => (
  <>
    <Field
      id="code"
      label="邀请码（8 位）"
      kind="number"
      max={8}
      code
      hint={phone ? `只认您自己的手机号 ${phone}` : '邀请码只认您自己确认过的手机号，请先登记，再回来填。'}
      {...form.field('code')}
    />
    {!phone && (
      <Button
        id="to-profile"
        kind="quiet"
        small
        icon="phone"
        label="去登记手机号"
        onTap={() => go('profile')}
      />
    )}
  </>
);

const Person = ({ form }: PartProps) => (
  <>
    <Field id="name" label="姓名" max={20} {...form.field('name')} />
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
    <Checks
      id="categories"
      look="chips"
      label="会做什么"
      options={CATEGORIES}
      value={form.draft.papers.map(({ category }) => category)}
      onChange={(chosen) =>
        form.change({
          papers: chosen.map(
            (category) => form.draft.papers.find((one) => one.category === category) ?? emptyPaper(category),
          ),
        })
      }
    />
  </>
);

/** The next thing to fill in; null when all is there. */
function whatIsMissing({ code, name, idNumber, photo, papers }: JoinDraft): string | null {
  if (!/^\d{8}$/.test(code)) return '请填 8 位邀请码。';
  if (name.trim() === '') return '请填姓名。';
  if (!/^\d{17}[\dXx]$/.test(idNumber.trim())) return '请填 18 位身份证号。';
  if (!photo) return '请拍一张本人照片。';
  if (papers.length === 0) return '请选会做什么。';
  const whole = papers.every(
    (one) => one.kind && one.number && one.validFromOn && one.validToOn && one.photo,
  );
  return whole ? null : '请把证件填完整。';
}

const Joined = ({ firmName, badgeNo }: { firmName: string; badgeNo: string }) => (
  <Screen action={{ id: 'home', label: '回首页', onTap: () => goTab('home') }}>
    <View className="heading" id="standing">
      已经加入，等工会审核
    </View>
    <View className="secondary">审核通过、培训登记以后，工牌生效，就能接单了。</View>
    <Card flush>
      <Row label="服务商" value={firmName} />
      <Row label="工牌号" value={badgeNo} />
    </Card>
  </Screen>
);
