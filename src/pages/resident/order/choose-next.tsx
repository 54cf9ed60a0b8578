import { View } from '@tarojs/components';
import { isTalk } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { go } from '../../../hooks/go';
import { ranOut } from './choosing';

/** After a release, a no-show, or a firm that did not answer, nobody is sent without her word. */
export function ChooseNext({ order }: { order: OrderView }) {
  const { suggestion, lastProvider, offers } = order;
  const firm = lastProvider?.name ?? '这家';
  return (
    <Card id="choose-next" tone="amber" title="接下来怎么办，您说了算">
      <View className="stack">
        {suggestion && (
          <View>{`${suggestion.name}是工会核验过的，工会问过，他们能来${order.rework ? '，不收费' : ''}。`}</View>
        )}
        {offers.includes('everyone') && (
          <View>
            {isTalk(order)
              ? '请别家来谈：核验过的服务商都能接单。'
              : '请别的师傅来：附近核验过的师傅都能接单。'}
          </View>
        )}
        {offers.includes('same-firm') && (
          <View>
            {ranOut(order)
              ? `再等等：再问一次${firm}。`
              : `还请这家：让${firm}换一位${isTalk(order) ? '' : '师傅'}来。`}
          </View>
        )}
        <View>{order.rework ? '也可以不返工了。' : '也可以取消，不收费。'}</View>
        {suggestion && (
          <Button
            id="see-suggested"
            kind="quiet"
            small
            label={`看看${suggestion.name}`}
            onTap={() => go('provider', { id: suggestion.id })}
          />
        )}
      </View>
    </Card>
  );
}
