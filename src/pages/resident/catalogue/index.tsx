import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { dial } from '../../../components/dialog';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SearchField } from '../../../components/search-field';
import { Skeleton } from '../../../components/skeleton';
import { byCategory, matching } from '../../../features/item-search';
import { go, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { UNION_PHONE } from '../../../text/office';
import { Group } from './group';
import './index.scss';
import '../pictures.scss';

const ALL = 'all';

/** 服务目录: found by its words or by its category; every price is public. */
export default function Catalogue() {
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const [words, setWords] = useState(useParam('q'));
  const [category, setCategory] = useState<string>(useParam('category') || ALL);
  const focus = useParam('search') !== '';
  const provider = useParam('provider');

  const items = value?.items ?? [];
  const categories = useMemo(() => byCategory(items).map(({ category: one }) => one), [items]);
  const found = matching(items, words, words.trim() === '' && category !== ALL ? category : null);

  return (
    <Screen {...screen} skeleton={<Skeleton cards={4} lines={2} />}>
      <SearchField
        label="家里哪里要修"
        placeholder="比如：下水堵了"
        value={words}
        onInput={setWords}
        focus={focus}
      />
      {words.trim() === '' && <Categories value={category} onChange={setCategory} all={categories} />}
      {byCategory(found).map((group) => (
        <Group key={group.category.id} {...group} provider={provider} />
      ))}
      {value && items.length === 0 && (
        <Missing sentence="区总工会还没有开出服务目录，暂时约不了。家里有急事，可以打电话问。" />
      )}
      {items.length > 0 && found.length === 0 && (
        <Missing sentence={`没有找到“${words.trim()}”。换个说法试试，或打电话说给我们听。`} />
      )}
      {value && <ByProvider category={category} />}
      {value && found.length > 0 && <View className="note">价格公开，师傅报价不能超过上限。</View>}
    </Screen>
  );
}

interface CategoriesProps {
  readonly value: string;
  readonly onChange: (category: string) => void;
  readonly all: readonly { readonly id: string; readonly name: string }[];
}

const Categories = ({ value, onChange, all }: CategoriesProps) => (
  <View className="catalogue__categories">
    <Choice
      id="category"
      look="chips"
      label="哪一类"
      value={value}
      onChange={onChange}
      options={[{ value: ALL, label: '全部' }, ...all.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  </View>
);

const Missing = ({ sentence }: { sentence: string }) => (
  <Nothing
    state="empty"
    picture="not-found"
    sentence={sentence}
    wayOn={{ label: `打电话 ${UNION_PHONE}`, onTap: () => dial(UNION_PHONE) }}
  />
);

const ByProvider = ({ category }: { category: string }) => (
  <Card flush>
    <Row
      id="providers"
      icon="shield-check"
      label="按服务商找"
      note="看评分、准时率、价格，谁现在有空"
      onTap={() => go('providers', category === ALL ? {} : { category })}
    />
  </Card>
);
