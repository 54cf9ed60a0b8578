import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { type Looking, useLooking } from './use-looking';
import { AskHer, CheckDoor, Face, Worn } from './what-she-sees';
import './index.scss';

/** 师傅到门口了: the face of the person who accepted, and only here 是本人, which gives the code. */
export default function AtTheDoor() {
  const orderId = useParam('id');
  const { visitor } = useMe();
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const order = value?.order;
  const looking = useLooking(orderId, order?.worker?.workerId ?? null);

  if (visitor) return <Consent purpose="看门口的人是不是师傅" />;
  if (order?.worker && order.can.includes('recognise')) {
    return <Looks order={order} worker={order.worker} links={value?.links ?? {}} looking={looking} />;
  }
  return (
    <Screen
      {...screen}
      state={screen.state === 'ready' ? 'refused' : screen.state}
      sentence={order ? '这一单现在不用认人。' : screen.sentence}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看这一单', onTap: () => backOr('order', orderId) }}
    />
  );
}

interface LooksProps {
  readonly order: OrderView;
  readonly worker: NonNullable<OrderView['worker']>;
  readonly links: Readonly<Record<string, string>>;
  readonly looking: Looking;
}

const Looks = ({ order, worker, links, looking }: LooksProps) => (
  <Screen
    action={{
      id: 'recognise',
      label: ACTION_LABEL.recognise,
      onTap: () => looking.isHim(worker),
      running: looking.running,
    }}
    second={{ id: 'disown', label: ACTION_LABEL.disown, danger: true, onTap: looking.isNotHim }}
    problem={looking.problem}
  >
    <View className="heading">门口的人是他吗？</View>
    <View className="secondary">照片、姓名和工牌号都对上，才点“是本人”，才开门。</View>
    <Face worker={worker} url={links[worker.photo] ?? null} />
    {order.party === 'booker' && <AskHer order={order} />}
    <Worn looking={looking} />
    <CheckDoor badgeNo={worker.badgeNo} />
  </Screen>
);
