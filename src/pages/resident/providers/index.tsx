import { View } from '@tarojs/components';
import type { Sort } from '#domain/firm/contract';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { dial } from '../../../components/dialog';
import { Nothing } from '../../../components/nothing';
import { Screen } from '../../../components/screen';
import { SearchField } from '../../../components/search-field';
import { Skeleton } from '../../../components/skeleton';
import { go, useParam } from '../../../hooks/go';
import { UNION_PHONE } from '../../../text/office';
import { FirmCard } from './firm-card';
import { Narrowing } from './narrowing';
import { useLooking } from './use-looking';
import './index.scss';
import '../pictures.scss';

const SORTS: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'score', label: '评分高' },
  { value: 'punctuality', label: '准时' },
  { value: 'price', label: '便宜' },
  { value: 'free', label: '有空' },
];

/** 服务商: every firm that the union has vetted, found by words and sorted by what matters to her. */
export default function Providers() {
  const item = useParam('item');
  const looking = useLooking();
  const { words, setWords, sort, setSort, query } = looking;
  const firms = query.value?.providers;
  const { state, ...screen } = query.screen;
  // Her field and chips stay while the next answer is on its way.
  const waiting = state === 'loading';
  return (
    <Screen {...screen} state={waiting ? 'ready' : state}>
      <SearchField label="找服务商" placeholder="店名，或者要修什么" value={words} onInput={setWords} />
      <View className="providers__sorts">
        <Choice id="sort" look="chips" label="怎么排" value={sort} onChange={setSort} options={SORTS} />
      </View>
      <Narrowing looking={looking} />
      {waiting && <Skeleton cards={3} lines={3} />}
      {firms?.map((firm) => (
        <FirmCard
          key={firm.id}
          firm={firm}
          onTap={() => go('provider', item ? { id: firm.id, item } : { id: firm.id })}
        />
      ))}
      {firms?.length === 0 && (
        <Nothing
          state="empty"
          picture="not-found"
          sentence="没有找到合适的服务商。换个说法或街道试试，也可以打电话问我们。"
          wayOn={{ label: `打电话 ${UNION_PHONE}`, onTap: () => dial(UNION_PHONE) }}
        />
      )}
      {firms && firms.length > 0 && (
        <View className="note">次数少的，排的时候分数和准时率先打折扣。数字来自每一单，服务商改不了。</View>
      )}
      <Button id="standings" kind="plain" label="各家信誉，按什么规则" onTap={() => go('standings')} />
    </Screen>
  );
}
