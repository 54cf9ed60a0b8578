import { View } from '@tarojs/components';
import { ROLE_LABEL } from '#domain/roles/labels';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { RoleChanges } from '../../../features/role-changes';
import { goTab } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Offer } from './offer';
import { OwnCode } from './own-code';
import './index.scss';

/** 我的身份: what somebody is here and is asked to become, and the code by which others find this person. */
export default function OwnRoles() {
  const { visitor } = useMe();
  if (visitor) return <Consent purpose="出示身份码" />;
  return <Known />;
}

function Known() {
  const now = useNow();
  const { value, screen } = useQuery('roles', 'mine', {}, { refreshEvery: 20_000 });
  const roles = (value?.roles ?? []).filter((role) => role !== 'visitor');
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && (
        <>
          <View className="heading" id="standing">
            {`您现在是${roles.map((role) => ROLE_LABEL[role]).join('、')}`}
          </View>
          {value.offers.map((offer) => (
            <Offer key={offer.id} offer={offer} now={now} />
          ))}
          <OwnCode quiet={value.offers.length > 0} />
          {value.history.length > 0 && (
            <Card title="我的任免记录">
              <RoleChanges id="own-history" rows={value.history} now={now} />
            </Card>
          )}
        </>
      )}
    </Screen>
  );
}
