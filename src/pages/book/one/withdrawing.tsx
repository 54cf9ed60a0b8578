import { View } from '@tarojs/components';
import { useState } from 'react';
import { WHY_WITHDRAWN_MAX } from '#domain/book/book';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';
import { IRREVERSIBLE } from '../../../text/irreversible';

/** 下架, by who keeps the station. */
export function Withdrawing({ bookId }: { readonly bookId: string }) {
  const [unfolded, setUnfolded] = useState(false);
  if (unfolded) return <WithdrawForm bookId={bookId} />;
  return <Button id="withdraw" kind="plain" label="下架这本书" onTap={() => setUnfolded(true)} />;
}

const EMPTY = { why: '' };

function WithdrawForm({ bookId }: { readonly bookId: string }) {
  const form = useForm('book', 'withdraw', {
    empty: EMPTY,
    missing: ({ why }) => (why.trim().length < 2 ? '请写为什么。' : null),
    input: ({ why }) => ({ bookId, why: why.trim() }),
    sure: () => confirm({ title: '下架这本书？', words: IRREVERSIBLE.book.withdraw, yes: '下架' }),
  });
  return (
    <Card title="下架">
      <View className="stack">
        <Likely
          id="why-likely"
          words={['破损', '内容不合适', '找不到了']}
          onChoose={form.field('why').onInput}
        />
        <Field id="why-withdrawn" label="为什么" max={WHY_WITHDRAWN_MAX} {...form.field('why')} />
        <Submit form={form} id="withdraw-now" label="下架" />
      </View>
    </Card>
  );
}
