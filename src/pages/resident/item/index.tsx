import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Illustration } from '../illustrations/illustration';
import { pictureOfItem } from '../illustrations/lookup';
import { BeforeAfter } from './before-after';
import { Firms } from './firms';
import { PriceList } from './price-list';
import './index.scss';

/** One service: what it costs, what has to be done, what stands behind it. */
export default function Item() {
  const id = useParam('id');
  const provider = useParam('provider');
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const item = value?.items.find((one) => one.id === id);
  const gone = value !== undefined && item === undefined;
  const visits = item?.path === 'door';

  const book = {
    id: 'book',
    label: visits ? '预约' : '预约咨询',
    onTap: () => go('book', provider ? { item: id, provider } : { item: id }),
  };
  return (
    <Screen
      {...screen}
      {...(gone ? { state: 'empty' as const, sentence: '这项服务已经下架了。' } : {})}
      wayOn={{ label: '看看别的服务', onTap: () => go('catalogue') }}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={item ? book : null}
    >
      {item && (
        <>
          <View className="item__head">
            <View className="item__picture">
              <Illustration name={pictureOfItem(item)} />
            </View>
            <View className="grow">
              <View className="heading">{item.name}</View>
              <View className="secondary">{item.category.name}</View>
            </View>
          </View>
          {!visits && <HowToTalk />}
          {(visits || item.priceMaxFen > 0) && <PriceList item={item} />}
          <Card title="服务标准">
            {item.standard.map((point) => (
              <View key={point} className="item__point">
                <Icon name="check" />
                <View className="grow">{point}</View>
              </View>
            ))}
          </Card>
          <BeforeAfter fault={pictureOfItem(item)} />
          {visits && (
            <Card>
              <Facts visitFee={item.visitFeeFen} days={item.warrantyDays} />
            </Card>
          )}
          <Firms category={item.category.id} item={id} visits={visits} />
        </>
      )}
    </Screen>
  );
}

const HowToTalk = () => (
  <Card title="怎么谈">
    <View className="item__point">
      <Icon name="phone" />
      <View className="grow">电话里谈：接单的人给您打电话</View>
    </View>
    <View className="item__point">
      <Icon name="building-2" />
      <View className="grow">到服务商那里谈：接单以后看得到地址</View>
    </View>
  </Card>
);

const Facts = ({ visitFee, days }: { visitFee: number; days: number }) => (
  <View className="item__facts">
    <View className="grow">
      <View className="secondary">上门费</View>
      <View className="title">{visitFee > 0 ? <Money fen={visitFee} /> : '不收'}</View>
      <View className="note">{visitFee > 0 ? `来了不修才收 ${sayFen(visitFee)}` : '来了不修也不收费'}</View>
    </View>
    <View className="grow">
      <View className="secondary">保修</View>
      <View className="title">{days > 0 ? `${days} 天` : '不保修'}</View>
      <View className="note">{days > 0 ? '从确认修好那天算' : '这一项没有保修'}</View>
    </View>
  </View>
);
