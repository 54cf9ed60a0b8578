import { View } from '@tarojs/components';
import { STANDING_FOR_RESIDENTS, STANDING_LABEL } from '#domain/standing/labels';
import { STANDINGS } from '#domain/standing/standing';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, goTab } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** 各家信誉: by what firms are measured, and where each of them stands, by name. */
export default function Standings() {
  const { value, screen } = useQuery('provider', 'standings', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading">规则对每家都一样</View>
      <View className="secondary">按名称排，不排名次。</View>
      <Card title="这些字是什么意思" flush>
        {STANDINGS.map((standing) => (
          <Row key={standing} label={STANDING_LABEL[standing]} note={STANDING_FOR_RESIDENTS[standing]} />
        ))}
        <Row
          id="standing-rules"
          icon="file-text"
          label="看全部规则"
          note="到哪条线，就走到哪一步"
          onTap={() => go('standingRules')}
        />
      </Card>
      {value && (
        <Card title={value.rows.length > 0 ? `${value.rows.length} 家服务商` : '还没有服务商'} flush>
          {value.rows.map(({ id, name, standing }) => (
            <Row
              key={id}
              id={`standing-${id}`}
              label={name}
              value={
                <Tag
                  words={STANDING_LABEL[standing]}
                  tone={standing === 'good' ? 'jade' : 'amber'}
                  icon={standing === 'good' ? 'check' : 'info'}
                />
              }
              {...(standing === 'expelled' ? {} : { onTap: () => go('provider', { id }) })}
            />
          ))}
        </Card>
      )}
    </Screen>
  );
}
