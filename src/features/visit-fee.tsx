import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { sayFee } from '#domain/repair/fee-words';
import { FEE_LABEL } from '#domain/repair/labels';
import { Card } from '../components/card';
import { Tag } from '../components/tag';

interface VisitFeeProps {
  readonly order: OrderView;
  readonly now: number;
}

const TONE = { owed: 'amber', paid: 'jade', waived: 'jade', unpaid: 'brick' } as const;

/** 上门费: how much, where it stands, and what the viewer can say of it. */
export function VisitFee({ order, now, children }: PropsWithChildren<VisitFeeProps>) {
  const { visitFee } = order;
  if (!visitFee) return null;
  return (
    <Card
      id="visit-fee"
      title={`上门费 ${sayFen(visitFee.fen)}`}
      beside={<Tag words={FEE_LABEL[visitFee.state]} tone={TONE[visitFee.state]} />}
    >
      <View className="stack">
        <View>{sayFee(order, now)}</View>
        {children}
      </View>
    </Card>
  );
}
