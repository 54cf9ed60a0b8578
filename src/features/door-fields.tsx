import { View } from '@tarojs/components';
import { type Door, HOUSE_MAX, PART_MAX } from '#domain/kernel/door';
import { Field } from '../components/field';
import type { Form } from '../hooks/use-form';
import './door-fields.scss';

interface DoorFieldsProps {
  readonly id: string;
  readonly form: Form<Door>;
  /** Where the command has the door, if not on its own level. */
  readonly within?: string;
}

/** 楼号、单元、室: three short fields, so that one home is always written in one way. */
export const DoorFields = ({ id, form, within = '' }: DoorFieldsProps) => (
  <>
    <Field
      id={`${id}-house`}
      label="路名和楼号"
      max={HOUSE_MAX}
      placeholder="比如：寿张路 21 号"
      {...form.field('house', `${within}house`)}
    />
    <View className="door-fields">
      <View className="door-fields__part">
        <Field
          id={`${id}-unit`}
          label="单元"
          max={PART_MAX}
          placeholder="没有不填"
          {...form.field('unit', `${within}unit`)}
        />
      </View>
      <View className="door-fields__part">
        <Field
          id={`${id}-room`}
          label="室"
          max={PART_MAX}
          placeholder="比如：402"
          {...form.field('room', `${within}room`)}
        />
      </View>
    </View>
    <View className="note">平房、门面没有室号，“室”里写“平房”或“门面”。</View>
  </>
);
