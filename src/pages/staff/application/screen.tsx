import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/vetting/contract';
import { APPLICATION_STATE_LABEL, itemLabel } from '#domain/vetting/labels';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useOwnId } from '../../../hooks/pane';
import { useQuery } from '../../../hooks/use-query';
import { useWide } from '../../../hooks/use-wide';
import { OpenIdentity } from '../firm/open-identity';
import { OwnCase } from '../own-case';
import { Items, Papers } from './items';
import { Reason, Sum } from './reviewing';
import { useReview } from './use-review';
import { placeOf } from './verdicts';
import './index.scss';

/** One application: what is stated, item by item, and what the reviewer says of each. */
export default function StaffApplication() {
  const id = useParam('id');
  const { value, screen } = useQuery('provider', 'application', { applicationId: id });
  const application = value?.application;
  const review = useReview(application);
  const wide = useWide();
  const standing = useOwnId('standing');
  const open = application?.state === 'submitted' && value?.ownCase === false;
  return (
    <Screen
      {...screen}
      wide
      skeleton={<Skeleton cards={3} lines={5} />}
      wayOn={{ label: '回服务商审核台', onTap: () => goInstead('vettingDesk') }}
      {...(open ? { action: review.action, second: review.reject } : {})}
      problem={review.problem}
    >
      {application && (
        <>
          <View
            className="heading"
            id={standing}
          >{`${application.name} · ${APPLICATION_STATE_LABEL[application.state]}`}</View>
          {value.ownCase && <OwnCase words="这件事和您自己有关，请让另一位同事来审。" />}
          <View className="review">
            <View className="review__main">
              {open && <Sum application={application} review={review} />}
              <Items application={application} review={open ? review : null} papersBeside={wide} />
              <OpenIdentity of="application" id={id} providerId={null} />
              {open && <Reason review={review} />}
            </View>
            {wide && <Beside application={application} />}
          </View>
        </>
      )}
    </Screen>
  );
}

/** On a desk: certificates and films, large, beside what is said of them. */
const Beside = ({ application }: { application: ApplicationView }) => (
  <View className="review__papers" id="papers">
    {application.items
      .filter((item) => placeOf(item, 'paper') !== null || placeOf(item, 'video') !== null)
      .map((item) => (
        <Card key={item} title={itemLabel(item, application)}>
          <Papers item={item} application={application} />
        </Card>
      ))}
  </View>
);
