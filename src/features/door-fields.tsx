import { View } from '@tarojs/components';
import { type Door, HOUSE_MAX, PART_MAX } from '#domain/kernel/door';
import { Field } from '../components/field';
import './door-fields.scss';

interface DoorFieldsProps {
  readonly id: string;
  readonly door: Door;
  readonly onChange: (part: Partial<Door>) => void;
  readonly problem: (part: keyof Door) => string | undefined;
}

/** 楼号、单元、室: three short fields, so that one home is always written in one way. */
export const DoorFields = ({ id, door, onChange, problem }: DoorFieldsProps) => (
  <>
    <Field
      id={`${id}-house`}
      label="路名和楼号"
      value={door.house}
      onInput={(house) => onChange({ house })}
      max={HOUSE_MAX}
      placeholder="比如：寿张路 21 号"
      problem={problem('house')}
    />
    <View className="door-fields">
      <View className="door-fields__part">
        <Field
          id={`${id}-unit`}
          label="单元"
          value={door.unit}
          onInput={(unit) => onChange({ unit })}
          max={PART_MAX}
          placeholder="没有不填"
          problem={problem('unit')}
        />
      </View>
      <View className="door-fields__part">
        <Field
          id={`${id}-room`}
          label="室"
          value={door.room}
          onInput={(room) => onChange({ room })}
          max={PART_MAX}
          placeholder="比如：402"
          problem={problem('room')}
        />
      </View>
    </View>
    <View className="note">平房、门面没有室号，“室”里写“平房”或“门面”。</View>
  </>
);

export const trimmedDoor = ({ house, unit, room }: Door): Door => ({
  house: house.trim(),
  unit: unit.trim(),
  room: room.trim(),
});
