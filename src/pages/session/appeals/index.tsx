import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { AppealedRow } from '#domain/session/contract-views';
import { FAULT_LABEL } from '#domain/session/labels';
import { APPEAL_MAX } from '#domain/session/sign-up';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { behind, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 爽约申诉: what people say of it, the oldest first. */
export default function SessionAppeals() {
  const now = useNow();
  const { value, screen } = useQuery('session', 'appeals', {}, { refreshEvery: 30_000 });
  return (
    <Screen {...screen} skeleton={<Skeleton cards={2} lines={3} />}>
      {value?.rows.length === 0 && <View id="nobody">没有等着决定的申诉。</View>}
      {value && (
        <Paged
          room="session"
          action="appeals"
          first={value}
          label="再看一些"
          next={({ rows, more }) => (more ? { after: behind(rows, ({ appealedAt }) => appealedAt) } : null)}
        >
          {({ rows }) => rows.map((row) => <Appeal key={row.id} row={row} now={now} />)}
        </Paged>
      )}
    </Screen>
  );
}

interface Draft {
  readonly upheld: 'yes' | 'no' | null;
  readonly words: string;
}
const EMPTY: Draft = { upheld: null, words: '' };

function Appeal({ row, now }: { row: AppealedRow; now: number }) {
  const { id, name, title, from, fault, words } = row;
  const form = useForm('session', 'rule', {
    kept: `session-rule-${id}`,
    empty: EMPTY,
    missing: (draft: Draft) =>
      draft.upheld === null ? '请选申诉成立不成立。' : draft.words.trim().length < 2 ? '请写理由。' : null,
    input: (draft) =>
      draft.upheld === null
        ? null
        : { signUpId: id, upheld: draft.upheld === 'yes', words: draft.words.trim() },
    sure: ({ upheld }) =>
      confirm({
        title: upheld === 'yes' ? '申诉成立吗？' : '申诉不成立吗？',
        words: '这件申诉就此办结，本人会收到结果和理由。',
        yes: '就这样决定',
      }),
  });
  return (
    <Card id={`appeal-${id}`} title={name || '没有留称呼'}>
      <View className="stack">
        <View className="secondary">{`${title} · ${sayInstant(from, now)} · ${FAULT_LABEL[fault.what]}`}</View>
        <View>{words}</View>
        <Choice
          id={`upheld-${id}`}
          look="chips"
          label="成立吗？"
          {...form.choice('upheld')}
          options={[
            { value: 'yes', label: '成立，不算爽约' },
            { value: 'no', label: '不成立' },
          ]}
        />
        <Field id={`words-${id}`} label="理由" max={APPEAL_MAX} {...form.field('words')} />
        <Submit form={form} id={`rule-${id}`} label="决定" />
      </View>
    </Card>
  );
}
