import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ItemView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SearchField } from '../../../components/search-field';
import { Skeleton } from '../../../components/skeleton';
import { byCategory, matching } from '../../../features/item-search';
import { useQuery } from '../../../hooks/use-query';

interface ChooseItemProps {
  readonly onChoose: (item: ItemView) => void;
  readonly onBack: () => void;
}

/** While the caller is still speaking: what it is about, in the caller's own words. */
export function ChooseItem({ onChoose, onBack }: ChooseItemProps) {
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const [words, setWords] = useState('');
  const found = value ? matching(value.items, words, null) : [];
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={4} lines={2} />}
      second={{ id: 'back-to-caller', label: '回来电人', onTap: onBack }}
    >
      <View className="heading">要办什么事？</View>
      <SearchField label="要办什么事" placeholder="比如：下水堵了" value={words} onInput={setWords} />
      {byCategory(found).map(({ category, items }) => (
        <Card key={category.id} flush title={category.name}>
          {items.map((item) => (
            <Row key={item.id} id={`item-${item.id}`} label={item.name} onTap={() => onChoose(item)} />
          ))}
        </Card>
      ))}
      {found.length === 0 && <View>{`没有找到“${words.trim()}”，换个说法试试。`}</View>}
    </Screen>
  );
}
