import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { Consent } from '../../../features/consent';
import { go, goTab, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** What she complained of on one order, and the way to complain. */
export default function Complaints() {
  const orderId = useParam('id');
  const now = useNow();
  const { visitor } = useMe();
  const { value, screen } = useQuery('provider', 'complaintsOfOrder', { orderId });
  if (visitor) return <Consent purpose="看这一单的投诉" />;
  const open = value?.open ?? null;
  const complain = {
    id: 'complain',
    label: '提出投诉',
    onTap: () => go('complain', { id: orderId }),
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
      {...(open && open.kinds.length > 0 ? { action: complain } : {})}
    >
      {value && (
        <>
          <View className="heading" id="standing">
            {value.rows.length === 0 ? '这一单没有投诉' : `${value.rows.length} 件投诉`}
          </View>
          <View className="secondary">
            {open
              ? '服务商 48 小时内答复，工会听两边的话再裁定，都会写明理由。'
              : '这一单现在不能再投诉。有难处请打 12351。'}
          </View>
          {value.rows.length > 0 && (
            <Card flush>
              <ComplaintRows rows={value.rows} now={now} withFirm to="complaint" />
            </Card>
          )}
        </>
      )}
    </Screen>
  );
}
