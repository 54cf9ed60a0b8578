import { View } from '@tarojs/components';
import { Amount } from '../../../components/amount';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Stepper } from '../../../components/stepper';
import type { Part } from './draft';
import type { Quoting } from './use-quoting';

interface PartLineProps {
  readonly part: Part;
  readonly place: number;
  readonly quoting: Quoting;
}

/** A part has no public price: its name and price are what she decides by. */
export function PartLine({ part, place, quoting }: PartLineProps) {
  const { key } = part;
  return (
    <View className="quote__line quote__line--taken">
      <Field
        id={`part-${place}-name`}
        label="配件名称和型号"
        max={40}
        placeholder="比如：角阀 DN15"
        value={part.name}
        onInput={(name) => quoting.changePart(key, { name })}
        problem={quoting.problemOf(key, 'name')?.words}
      />
      <Amount
        id={`part-${place}-price`}
        label="单价，每件"
        value={part.unitFen}
        onChange={(unitFen) => quoting.changePart(key, { unitFen })}
        problem={quoting.problemOf(key, 'unitFen')?.words}
      />
      <View className="spread">
        <Stepper
          id={`part-${place}-quantity`}
          label={part.name || '配件'}
          value={part.quantity}
          onChange={(quantity) => quoting.changePart(key, { quantity })}
        />
        <Button
          id={`part-${place}-remove`}
          kind="plain"
          icon="trash-2"
          label="去掉"
          small
          onTap={() => quoting.removePart(place)}
        />
      </View>
    </View>
  );
}
