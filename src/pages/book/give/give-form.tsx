import { View } from '@tarojs/components';
import { AUTHOR_MAX, TITLE_MAX } from '#domain/book/book';
import { ISBN_TYPED_MAX } from '#domain/book/isbn';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import type { Output } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';

interface Draft {
  readonly isbn: string;
  readonly title: string;
  readonly author: string;
  readonly photos: readonly Photo[];
  readonly unionId: string;
}
const MYSELF = 'myself';
const EMPTY: Draft = { isbn: '', title: '', author: '', photos: [], unionId: MYSELF };

interface GiveFormProps {
  readonly station: Pick<Output<'station', 'station'>, 'id' | 'name'>;
  readonly unions: Output<'station', 'kept'>['unions'];
}

export function GiveForm({ station, unions }: GiveFormProps) {
  const form = useForm('book', 'give', {
    kept: `give-${station.id}`,
    empty: EMPTY,
    missing: ({ title }: Draft) => (title.trim() === '' ? '请写书名。' : null),
    input: ({ isbn, title, author, photos, unionId }) => ({
      stationId: station.id,
      isbn: isbn.trim(),
      title: title.trim(),
      author: author.trim(),
      cover: photos[0]?.fileId ?? null,
      unionId: unionId === MYSELF ? null : unionId,
    }),
    onDone: ({ id }) => goInstead('oneBook', { id, given: 'now' }),
  });
  return (
    <Screen title={`捐给${station.name}`} action={form.button('give', '捐这本书')} problem={form.problem}>
      <ByIsbn form={form} />
      <Card>
        <View className="stack">
          <Field id="book-title" label="书名" max={TITLE_MAX} {...form.field('title')} />
          <Field id="book-author" label="作者（可以不写）" max={AUTHOR_MAX} {...form.field('author')} />
          <PhotoPicker
            id="book-cover"
            purpose="book-photo"
            label="封面照片（可以不拍）"
            max={1}
            hint="通过检查以后大家看得到。"
            {...form.choice('photos', 'cover')}
          />
          {unions.length > 0 && (
            <Choice
              id="given-by"
              look="chips"
              label="以谁的名义捐"
              {...form.choice('unionId')}
              options={[
                { value: MYSELF, label: '我自己' },
                ...unions.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </View>
      </Card>
    </Screen>
  );
}

interface ByIsbnProps {
  readonly form: {
    field(name: 'isbn'): {
      readonly value: string;
      readonly onInput: (value: string) => void;
      readonly problem: string | undefined;
    };
    change(part: Partial<Draft>): void;
  };
}

/** What another copy is called need not be written again. */
function ByIsbn({ form }: ByIsbnProps) {
  const look = useCommand('book', 'lookUp');
  const { value, onInput, problem } = form.field('isbn');
  const find = async (typed: string) => {
    const known = await look.run({ isbn: typed });
    if (!known) return;
    const { isbn, title, author } = known;
    form.change(title === '' ? { isbn } : { isbn, title, author });
  };
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    onInput(words.slice(0, ISBN_TYPED_MAX));
    await find(words.slice(0, ISBN_TYPED_MAX));
  };
  return (
    <Card>
      <View className="stack">
        {scanWords && (
          <Button id="scan-isbn" kind="quiet" icon="qr-code" label="扫书背后的条码" onTap={scan} />
        )}
        <Field
          id="book-isbn"
          label="书号 ISBN（没有可以不填）"
          max={ISBN_TYPED_MAX}
          hint="书背后条码旁边的 13 位或 10 位数字。"
          value={value}
          onInput={onInput}
          problem={problem}
        />
        {look.problem && <Problem words={look.problem} />}
        {value.trim() !== '' && (
          <Button
            id="look-up"
            kind="plain"
            label="核对书号"
            running={look.running}
            onTap={() => find(value.trim())}
          />
        )}
      </View>
    </Card>
  );
}
