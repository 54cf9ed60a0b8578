import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { RedemptionView } from '#domain/points/contract-views';
import { REDEMPTION_LABEL } from '#domain/points/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go, goInstead } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

/** 我的兑换, the latest first. */
export default function Redemptions() {
  const { member, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('points', 'redemptions', member ? {} : null);
  if (visitor) return <Consent purpose="看您的兑换" />;
  const empty = value?.redemptions.length === 0;
  return (
    <Screen
      {...(member ? screen : asked)}
      {...(empty
        ? { state: 'empty' as const, picture: 'no-redemptions' as const, sentence: '您还没有换过礼品。' }
        : {})}
      wayOn={{ label: '去换礼品', onTap: () => goInstead('shelf') }}
      skeleton={<Skeleton cards={2} lines={3} />}
    >
      {value && <Page page={value} />}
    </Screen>
  );
}

function Page({ page }: { page: { redemptions: readonly RedemptionView[]; more: boolean } }) {
  const now = useNow(60_000);
  return (
    <>
      <Card flush>
        {page.redemptions.map((redemption) => (
          <Row
            key={redemption.id}
            id={`redemption-${redemption.id}`}
            icon={redemption.state === 'held' ? 'clock' : 'gift'}
            label={redemption.items.map(({ name, quantity }) => `${name} ×${quantity}`).join('，')}
            note={`${REDEMPTION_LABEL[redemption.state]} · ${sayInstant(redemption.heldAt, now)}`}
            value={`${redemption.points} 分`}
            onTap={() => go('redemption', { id: redemption.id })}
          />
        ))}
      </Card>
      {page.more && <Older before={page.redemptions[page.redemptions.length - 1]?.heldAt ?? 0} />}
    </>
  );
}

function Older({ before }: { before: number }) {
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery('points', 'redemptions', wanted ? { before } : null);
  if (value) return <Page page={value} />;
  return (
    <Button
      id="older"
      kind="quiet"
      label="看更早的"
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}
