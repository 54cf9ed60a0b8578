import { View } from '@tarojs/components';
import { AMENITY_LABEL, STATION_KIND_LABEL } from '#domain/station/labels';
import { AMENITIES, PICTURES_MAX, STATION_KINDS } from '#domain/station/station';
import { Card } from '../../../components/card';
import { Checks, Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SpotField } from '../../../features/station/spot-field';
import { go } from '../../../hooks/go';
import { useDistrict } from '../../../hooks/use-district';
import { useMe } from '../../../hooks/use-me';
import { Closing } from './closing';
import { HandingOut } from './handing-out';
import { HoursFields } from './hours-fields';
import { HungCode } from './hung-code';
import { type Known, NO_STREET, type StationFormState, type Unions, useStation } from './use-station';

interface StationFormProps {
  readonly known: Known | null;
  readonly unions: Unions;
  readonly again: () => void;
}

export function StationForm({ known, unions, again }: StationFormProps) {
  const { me } = useMe();
  const staff = me?.roles.includes('staff') ?? false;
  const form = useStation(known, unions, staff);
  return (
    <Screen
      title={known?.station.name ?? '添加驿站'}
      action={form.button('save-station', '保存驿站')}
      problem={form.problem}
    >
      {known && <Closing station={known.station} onDone={again} />}
      {known && (
        <Card flush>
          <Row
            id="kept-books"
            icon="file-text"
            label="书的管理和得分"
            note="借出多少、为什么是这个分"
            onTap={() => go('keptBooks', { id: known.station.id })}
          />
        </Card>
      )}
      <What form={form} />
      <Where form={form} unions={unions} />
      <HoursFields form={form} />
      {staff && <HandingOut form={form} />}
      {known && <HungCode known={known} />}
    </Screen>
  );
}

interface PartProps {
  readonly form: StationFormState;
}

const What = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      <Field id="station-name" label="名称" max={30} placeholder="比如：云南路驿站" {...form.field('name')} />
      <Choice
        id="station-kind"
        look="chips"
        label="是什么"
        {...form.choice('kind')}
        options={STATION_KINDS.map((kind) => ({ value: kind, label: STATION_KIND_LABEL[kind] }))}
      />
      <Checks
        id="station-has"
        look="chips"
        label="里面有什么"
        {...form.choice('has')}
        options={AMENITIES.map((one) => ({ value: one, label: AMENITY_LABEL[one] }))}
      />
      <PhotoPicker
        id="station-pictures"
        purpose="station-photo"
        label="照片"
        max={PICTURES_MAX}
        hint="不要拍到人。通过检查以后居民看得到。"
        {...form.choice('photos', 'pictures')}
      />
    </View>
  </Card>
);

function Where({ form, unions }: PartProps & { readonly unions: Unions }) {
  const { streets } = useDistrict();
  return (
    <Card>
      <View className="stack">
        <Field id="station-address" label="地址" max={60} {...form.field('address')} />
        {streets && streets.length > 0 && (
          <Choice
            id="station-street"
            look="chips"
            label="哪个街道"
            {...form.choice('street')}
            options={[{ value: NO_STREET, label: '不写' }, ...streets]}
          />
        )}
        <SpotField id="station-spot" {...form.choice('spot')} />
        {unions.length > 1 && (
          <Choice
            id="station-union"
            look="chips"
            label="哪个工会管"
            {...form.choice('unionId')}
            options={unions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </View>
    </Card>
  );
}
