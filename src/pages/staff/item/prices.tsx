import { View } from '@tarojs/components';
import { PRICES_MAX } from '#domain/repair/catalogue';
import { Amount } from '../../../components/amount';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { useTakeOut } from '../../../hooks/use-removal';
import { NO_PRICE, type PartProps, type PriceDraft } from './draft';

/** 价目: what is done, by which unit, from how much to how much. */
export function Prices({ form }: PartProps) {
  const { change } = form;
  const { prices } = form.draft;
  const takeOut = useTakeOut(prices, (left) => change({ prices: left }));
  const put = (place: number, part: Partial<PriceDraft>) =>
    change({ prices: prices.map((line, at) => (at === place ? { ...line, ...part } : line)) });
  return (
    <>
      {prices.map((line, place) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own until it is written
          key={`${prices.length}-${place}`}
          place={place}
          line={line}
          onChange={(part) => put(place, part)}
          problem={(part) => form.problemOf(`prices.${place}.${part}`)}
          onRemove={prices.length > 1 ? () => takeOut(place) : null}
        />
      ))}
      {prices.length < PRICES_MAX && (
        <Button
          id="add-price"
          kind="quiet"
          small
          icon="plus"
          label="再加一行价目"
          onTap={() => change({ prices: [...prices, NO_PRICE] })}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly place: number;
  readonly line: PriceDraft;
  readonly onChange: (part: Partial<PriceDraft>) => void;
  readonly problem: (part: keyof PriceDraft) => string | undefined;
  readonly onRemove: (() => void) | null;
}

const Line = ({ place, line, onChange, problem, onRemove }: LineProps) => (
  <Card title={`价目 ${place + 1}`}>
    <View className="stack">
      <Field
        id={`price-name-${place}`}
        label="做什么"
        max={30}
        placeholder="比如：机器疏通"
        value={line.name}
        onInput={(name) => onChange({ name })}
        problem={problem('name')}
      />
      <Field
        id={`price-unit-${place}`}
        label="单位"
        max={10}
        value={line.unit}
        onInput={(unit) => onChange({ unit })}
        problem={problem('unit')}
      />
      <Amount
        id={`price-min-${place}`}
        label="最低"
        value={line.minFen}
        onChange={(minFen) => onChange({ minFen })}
        problem={problem('minFen')}
      />
      <Amount
        id={`price-max-${place}`}
        label="最高"
        value={line.maxFen}
        onChange={(maxFen) => onChange({ maxFen })}
        problem={problem('maxFen')}
      />
      {onRemove && (
        <Button id={`drop-price-${place}`} kind="quiet" small label="去掉这一行" onTap={onRemove} />
      )}
    </View>
  </Card>
);
