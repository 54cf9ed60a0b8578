import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { ProviderProfile } from '#domain/firm/contract';
import { sayDay } from '#domain/kernel/time';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Seal } from '../../../components/seal';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { FirmFigures } from '../../../features/firm-figures';
import { sayFree } from '../../../features/say-figures';
import { sayScore } from '../../../features/say-score';
import { isVetted } from '../../../features/vetted';
import { go, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Illustration } from '../illustrations/illustration';
import { pictureOfCategory } from '../illustrations/lookup';
import { Sign } from '../illustrations/sign';
import { Certificates } from './certificates';
import { Showcase } from './showcase';
import { WhatOthersFound } from './what-others-found';
import { Workers } from './workers';
import './index.scss';

/** A vetted firm: its papers, its people, what others found. */
export default function Provider() {
  const providerId = useParam('id');
  const item = useParam('item');
  const { value: firm, screen } = useQuery('provider', 'profile', { providerId });
  const takesOrders = firm !== undefined && isVetted(firm);
  const ask = () => (item ? go('book', { item, provider: providerId }) : go('catalogue', choiceOf(firm)));
  return (
    <Screen
      {...screen}
      wayOn={{ label: '看看服务目录', onTap: () => go('catalogue') }}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={{
        id: 'ask',
        label: item ? '请这家来' : '请这家来，选服务',
        onTap: ask,
        disabled: !takesOrders,
        why: '这家现在不接单，您可以换一家。',
      }}
    >
      {firm && (
        <>
          <Head firm={firm} />
          <FirmFigures figures={firm.figures} />
          <WhatOthersFound providerId={providerId} />
          <Showcase videos={firm.videos} links={firm.links} />
          <Workers workers={firm.workers} links={firm.links} />
          <Certificates certificates={firm.certificates} />
          <Card title="介绍">
            <View>{firm.introduction}</View>
            <View className="secondary provider__streets">{`服务街道：${firm.streets.join('、')}`}</View>
          </Card>
        </>
      )}
    </Screen>
  );
}

const choiceOf = (firm: ProviderProfile | undefined): Record<string, string> => {
  const category = firm?.categories[0];
  return firm && category ? { provider: firm.id, category } : {};
};

const Head = ({ firm }: { firm: ProviderProfile }) => (
  <Card>
    <View className="spread">
      <Sign name={firm.name} />
      <View className="heading grow">{firm.name}</View>
      {isVetted(firm) && <Seal words="已核验" large />}
    </View>
    <View className="secondary">{`${sayDay(firm.approvedOn)}通过工会核验`}</View>
    <View className="provider__score">
      {firm.score.mean !== null && <View className="figure">{firm.score.mean.toFixed(1)}</View>}
      <View className="secondary">
        {firm.score.mean === null ? sayScore(firm.score) : `${firm.score.count} 次评价的得分`}
      </View>
    </View>
    <View className="line">
      {firm.quit && <Tag words="已退出服务" />}
      {firm.standing !== 'good' && <Tag words={`信誉：${STANDING_LABEL[firm.standing]}`} tone="brick" />}
      {firm.workersFree > 0 ? (
        <Tag words={sayFree(firm.workersFree)} tone="jade" icon="check" />
      ) : (
        firm.workersOnDuty > 0 && <Tag words={`${firm.workersOnDuty} 位师傅在岗`} />
      )}
    </View>
    <Services categories={firm.categories} />
  </Card>
);

/** What they come for, in pictures. */
const Services = ({ categories }: Pick<ProviderProfile, 'categories'>) => (
  <View className="provider__services">
    {categories.map((category) => (
      <View key={category} className="provider__service">
        <Illustration name={pictureOfCategory(category)} />
        <View>{CATEGORY_LABEL[category] ?? category}</View>
      </View>
    ))}
  </View>
);
