import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayDay } from '#domain/kernel/time';
import type { ApplicationView } from '#domain/vetting/contract';
import { APPLICATION_STATE_LABEL } from '#domain/vetting/labels';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { Photos } from '../../../components/photos';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { seenFiles } from '../../../features/seen-photos';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { OpenIdentity } from '../firm/open-identity';
import { OwnCase } from '../own-case';
import { Reviewing } from './reviewing';
import { useReview } from './use-review';

/** One application: what is stated, item by item, and what the reviewer says of each. */
export default function StaffApplication() {
  const id = useParam('id');
  const { value, screen } = useQuery('provider', 'application', { applicationId: id });
  const application = value?.application;
  const review = useReview(application);
  const open = application?.state === 'submitted' && value?.ownCase === false;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={5} />}
      wayOn={{ label: '回服务商审核台', onTap: () => goInstead('vettingDesk') }}
      {...(open ? { action: review.action, second: review.reject } : {})}
      problem={review.problem}
    >
      {application && (
        <>
          <View
            className="heading"
            id="standing"
          >{`${application.name} · ${APPLICATION_STATE_LABEL[application.state]}`}</View>
          {value.ownCase && <OwnCase words="这件事和您自己有关，请让另一位同事来审。" />}
          <Facts application={application} />
          <OpenIdentity of="application" id={id} providerId={null} />
          {open && <Reviewing application={application} review={review} />}
        </>
      )}
    </Screen>
  );
}

function Facts({ application }: { application: ApplicationView }) {
  const { links } = application;
  const names = application.categories.map((category) => CATEGORY_LABEL[category] ?? category);
  return (
    <>
      <Card title="申请内容" flush>
        <Row label="统一社会信用代码" note={application.creditCode} />
        <Row label="负责人" value={application.representative} note={application.idNumber} />
        <Row label="联系人" value={application.contactName} note={application.contactPhone} />
        <Row label="办公地址" note={application.office} />
        <Row label="街道" note={application.streets.join('、')} />
        <Row label="门类" note={names.join('、')} />
        <Row label="介绍" note={application.introduction} />
        <Row label="加入工会" value={application.joinsUnion ? '已提出' : '没有提出'} />
      </Card>
      {application.videos.map(({ fileId, poster, title }, place) => (
        <Card key={fileId} title={`视频：${title}`}>
          <Clip id={`film-${place}`} url={links[fileId] ?? ''} poster={links[poster] ?? null} title={title} />
        </Card>
      ))}
      {application.papers.map((paper) => (
        <Card key={`${paper.category}-${paper.number}`} title={paper.kind}>
          <View className="secondary">
            {`${paper.number} · ${sayDay(paper.validFromOn)}到${sayDay(paper.validToOn)}`}
          </View>
          <Photos
            id={`paper-${paper.number}`}
            photos={seenFiles([paper.photo], { links })}
            label={paper.kind}
          />
        </Card>
      ))}
    </>
  );
}
