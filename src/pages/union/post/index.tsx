import { View } from '@tarojs/components';
import { readShown } from '#domain/membership/shown-code';
import { UNION_POST_LABEL } from '#domain/union/labels';
import { POSTS, type UnionPost } from '#domain/union/union';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { goBack, useParam } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import type { Input } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';

type Whom = Input<'union', 'givePost'>['whom'];

/** Eleven digits are a number, eight are the code on the other one's screen. */
function whomOf(typed: string): Whom | null {
  const digits = typed.replace(/\s/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { by: 'phone', phone: digits };
  return /^\d{8}$/.test(digits) ? { by: 'code', code: digits } : null;
}

interface Draft {
  readonly digits: string;
  readonly name: string;
  readonly post: UnionPost;
  readonly why: string;
}
const EMPTY: Draft = { digits: '', name: '', post: 'officer', why: '' };

/** 任命: who, to which post, and why. */
export default function GivePost() {
  const unionId = useParam('id');
  const form = useForm('union', 'givePost', {
    empty: EMPTY,
    missing: ({ digits, name, why }) =>
      whomOf(digits) && name.trim() !== '' && why.trim().length >= 2
        ? null
        : '请填手机号或身份码、姓名和理由。',
    input: ({ digits, name, post, why }) => {
      const whom = whomOf(digits);
      return whom && { unionId, whom, name: name.trim(), post, why: why.trim() };
    },
    onDone: () => {
      toast('已任命');
      goBack();
    },
  });
  return (
    <Screen action={form.button('send-post', '任命')} problem={form.problem}>
      <Card>
        <View className="stack">
          <Person form={form} tried={form.command.refusal === 'TOO_MANY_TRIES'} />
          <Choice
            id="post"
            look="chips"
            label="职务"
            {...form.choice('post')}
            options={POSTS.map((one) => ({ value: one, label: UNION_POST_LABEL[one] }))}
          />
          <Likely
            id="why-likely"
            words={['换届选举产生', '接替离任的同志', '社区推荐']}
            onChoose={(why) => form.change({ why })}
          />
          <Field id="post-why" label="理由" max={200} hint="会记在任免记录里。" {...form.field('why')} />
        </View>
      </Card>
    </Screen>
  );
}

/** By phone number, or by the code on the other one's screen. */
function Person({ form, tried }: { form: Form<Draft>; tried: boolean }) {
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const code = readShown(words);
    if (code === null) return toast('这不是身份码');
    form.change({ digits: code });
  };
  return (
    <>
      {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫对方的身份码" onTap={scan} />}
      <Field
        id="whom"
        label="手机号或身份码"
        kind="number"
        max={13}
        hint="身份码在对方的“我的 · 我的身份”里，8 位数字。"
        {...form.field('digits', 'whom')}
      />
      {tried && <Problem words={form.problemOf('code') ?? ''} />}
      <Field id="post-name" label="姓名" max={20} {...form.field('name')} />
    </>
  );
}
