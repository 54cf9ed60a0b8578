import { View } from '@tarojs/components';
import { NOTE_MAX } from '#domain/book/book';
import type { BookView } from '#domain/book/contract-views';
import { sayMonthDay } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Submit } from '../../../components/submit';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import { IRREVERSIBLE } from '../../../text/irreversible';

/** 留言: what readers tell the next one. */
export function Notes({ book }: { readonly book: BookView }) {
  const { id, said, can } = book;
  if (said.length === 0 && !can.includes('note')) return null;
  return (
    <Card id="notes" title="读过的人说">
      <View className="stack">
        {said.length === 0 && <View className="secondary">还没有人留言。</View>}
        {said.map((one) => (
          <Note key={one.id} bookId={id} note={one} />
        ))}
        {can.includes('note') && <Writing bookId={id} />}
      </View>
    </Card>
  );
}

function Note({ bookId, note }: { readonly bookId: string; readonly note: BookView['said'][number] }) {
  const remove = useCommand('book', 'removeNote');
  const onRemove = async () => {
    const sure = await confirm({ title: '删掉这条留言？', words: IRREVERSIBLE.book.removeNote, yes: '删掉' });
    if (sure) await remove.run({ bookId, noteId: note.id }, sure);
  };
  return (
    <View className="stack">
      <View>{`“${note.words}”`}</View>
      <View className="secondary">{`${note.mine ? '您' : '一位读者'}，${sayMonthDay(note.at)}`}</View>
      {remove.problem && <Problem words={remove.problem} />}
      {note.mayRemove && (
        <Button
          id={`remove-${note.id}`}
          kind="plain"
          small
          label="删掉"
          running={remove.running}
          onTap={onRemove}
        />
      )}
    </View>
  );
}

const EMPTY = { words: '' };

function Writing({ bookId }: { readonly bookId: string }) {
  const form = useForm('book', 'note', {
    kept: `note-${bookId}`,
    empty: EMPTY,
    missing: ({ words }) => (words.trim() === '' ? '请写几句话。' : null),
    input: ({ words }) => ({ bookId, words: words.trim() }),
    onDone: () => toast('留好了'),
  });
  return (
    <>
      <Field
        id="note-words"
        label="给下一位读者留几句话"
        long
        max={NOTE_MAX}
        hint="大家都看得到，不写您的名字。"
        {...form.field('words')}
      />
      <Submit form={form} id="leave-note" kind="quiet" label="留言" />
    </>
  );
}
