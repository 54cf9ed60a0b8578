import { View } from '@tarojs/components';
import { sayFen, sayRange } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Amount } from '../../../components/amount';
import { Stepper } from '../../../components/stepper';
import type { Quoting } from './use-quoting';

interface LabourLineProps {
  readonly price: OrderView['item']['prices'][number];
  readonly quoting: Quoting;
}

/** One line of the public list: how many, and at what price within what everybody can read. */
export function LabourLine({ price, quoting }: LabourLineProps) {
  const { id, name, unit, minFen, maxFen } = price;
  const line = quoting.labour(id) ?? { quantity: 0, unitFen: minFen };
  const problem = quoting.problemOf(id, 'unitFen');
  const words = problem?.aboveList ? `高于公开价目的上限 ${sayFen(maxFen)}，请改低。` : problem?.words;
  return (
    <View className={`quote__line${line.quantity > 0 ? ' quote__line--taken' : ''}`}>
      <View className="quote__what">
        <View className="grow">
          <View className="quote__name">{name}</View>
          <View className="secondary tabular">{`${sayRange(minFen, maxFen)} / ${unit}`}</View>
        </View>
        <Stepper
          id={`quantity-${id}`}
          label={name}
          min={0}
          value={line.quantity}
          onChange={(quantity) => quoting.changeLabour(id, { ...line, quantity })}
        />
      </View>
      {line.quantity > 0 && (
        <Amount
          id={`price-${id}`}
          label={`单价，每${unit}`}
          value={line.unitFen}
          onChange={(unitFen) => quoting.changeLabour(id, { ...line, unitFen })}
          problem={words}
        />
      )}
    </View>
  );
}
