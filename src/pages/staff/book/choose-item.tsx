import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ItemView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { SearchField } from '../../../components/search-field';
import { byCategory, matching } from '../../../features/item-search';
import { go } from '../../../hooks/go';

/** While she is still speaking: what it is about, in her own words. */
export function ChooseItem({ items }: { items: readonly ItemView[] }) {
  const [words, setWords] = useState('');
  const found = matching(items, words, null);
  return (
    <>
      <View className="heading">要办什么事？</View>
      <SearchField
        label="要办什么事"
        placeholder="按来电人的说法找，比如：下水堵了"
        value={words}
        onInput={setWords}
      />
      {byCategory(found).map(({ category, items: ofCategory }) => (
        <Card key={category.id} flush title={category.name}>
          {ofCategory.map(({ id, name }) => (
            <Row key={id} id={`item-${id}`} label={name} onTap={() => go('staffBook', { item: id })} />
          ))}
        </Card>
      ))}
      {found.length === 0 && <View>{`没有找到「${words.trim()}」，换个说法试试。`}</View>}
    </>
  );
}
