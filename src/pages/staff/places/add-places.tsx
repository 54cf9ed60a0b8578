import { View } from '@tarojs/components';
import { COMMUNITIES_MAX, NAMES_MAX, PLACE_NAME_MAX } from '#domain/membership/district';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { useForm } from '../../../hooks/use-form';

interface AddPlacesProps {
  /** Whose communities; null: streets. */
  readonly street: { readonly key: string; readonly name: string } | null;
  readonly onDone: () => void;
}

/** As many as there are, one a line, as an office has them in a list. */
export function AddPlaces({ street, onDone }: AddPlacesProps) {
  const what = street ? '社区' : '街道';
  const form = useForm('membership', 'addPlaces', {
    kept: `places-${street?.key ?? 'streets'}`,
    empty: { names: '' },
    missing: (draft) => missingIn(namesIn(draft.names), what),
    input: (draft) => ({ street: street?.key ?? null, names: namesIn(draft.names) }),
    onDone,
  });
  const many = namesIn(form.draft.names).length;
  return (
    <Screen
      title={`添加${what}`}
      action={form.button('save-places', many > 0 ? `添加这 ${many} 个${what}` : `添加${what}`)}
      second={{ id: 'not-now', label: '先不加', onTap: onDone, running: form.command.running }}
      problem={form.problem}
    >
      <View className="heading">{street ? `${street.name}有哪些社区？` : '工会服务哪些街道？'}</View>
      <Card>
        <Field
          id="names"
          label={`${what}名称`}
          long
          max={(PLACE_NAME_MAX + 1) * COMMUNITIES_MAX}
          hint="一行写一个，可以一次写完。"
          placeholder={street ? '比如：\n寿张路社区\n东平路社区' : '比如：\n云南路街道\n中山路街道'}
          {...form.field('names')}
        />
      </Card>
    </Screen>
  );
}

const namesIn = (words: string): string[] =>
  words
    .split(/[\n、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function missingIn(names: readonly string[], what: string): string | null {
  if (names.length === 0) return `请写${what}名称，一行一个。`;
  if (names.length > NAMES_MAX) return `一次最多 ${NAMES_MAX} 个，请分几次添加。`;
  const long = names.find((name) => name.length > PLACE_NAME_MAX);
  return long ? `“${long.slice(0, 8)}…”太长，最多 ${PLACE_NAME_MAX} 个字。` : null;
}
