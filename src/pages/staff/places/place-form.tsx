import { View } from '@tarojs/components';
import { PLACE_NAME_MAX } from '#domain/membership/district';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { useForm } from '../../../hooks/use-form';

export interface Chosen {
  readonly street: string;
  /** null: the street itself. */
  readonly community: string | null;
  readonly name: string;
  readonly open: boolean;
}

/** 改名、停用、恢复. */
export function PlaceForm({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: () => void }) {
  const { street, community } = chosen;
  const what = community === null ? '街道' : '社区';
  const form = useForm('membership', 'changePlace', {
    empty: { name: chosen.name, open: chosen.open },
    missing: ({ name }) => (name.trim() === '' ? '请写名称。' : null),
    input: ({ name, open }) => ({ street, community, name: name.trim(), open }),
    onDone,
  });
  return (
    <Screen
      title={`修改${what}`}
      action={form.button('save-place', `保存${what}`)}
      second={{ id: 'not-now', label: '先不改', onTap: onDone, running: form.command.running }}
      problem={form.problem}
    >
      <Card>
        <View className="stack">
          <Field
            id="place-name"
            label={`${what}名称`}
            max={PLACE_NAME_MAX}
            hint="改名以后，填过的地址照旧有效；旧单子上还是原来的名字。"
            {...form.field('name')}
          />
          <Choice
            id="place-open"
            label="还用不用"
            {...form.either('open', 'open', 'closed')}
            options={[
              { value: 'open', label: '在用' },
              { value: 'closed', label: '停用', note: '新填的地址选不到；已经填好的照旧能约' },
            ]}
          />
        </View>
      </Card>
    </Screen>
  );
}
