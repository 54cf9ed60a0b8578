import { View } from '@tarojs/components';
import type { FirmOverview } from '#domain/firm/contract-overview';
import { STANDING_LABEL, STANDING_MEANS } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { FirmFigures } from '../../../features/firm-figures';
import { OutlookRows } from '../../../features/ladder-card';
import { sayScore } from '../../../features/say-score';
import { goTab } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Doors } from './doors';
import { OwnUnion } from './own-union';
import { Quitting } from './quitting';

/** 我的服务商, for its manager: how it stands at a glance, and the doors to everything else. */
export default function Firm() {
  const { value: firm, screen, again } = useQuery('provider', 'overview', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {firm && (
        <>
          <View>
            <View
              className="heading"
              id="standing"
            >{`${firm.name} · ${firm.quitAt === null ? STANDING_LABEL[firm.standing] : '已退出'}`}</View>
            <View className="secondary">
              {firm.quitAt === null
                ? STANDING_MEANS[firm.standing]
                : `不再接单。信誉：${STANDING_LABEL[firm.standing]}`}
            </View>
          </View>
          <Nearest firm={firm} />
          <Doors firm={firm} />
          <Card flush title="本月">
            <Row
              id="closed-this-month"
              icon="circle-check"
              label="完成"
              value={`${firm.closedThisMonth} 单`}
            />
            <Row id="score" icon="star" label="公示得分" value={sayScore(firm.score)} />
          </Card>
          <FirmFigures figures={firm.figures} />
          <OwnUnion firm={firm} onDone={again} />
          <Quitting firm={firm} onDone={again} />
        </>
      )}
    </Screen>
  );
}

/** What comes next for its standing: the nearest thing that leads down, and what leads back. */
function Nearest({ firm }: { firm: FirmOverview }) {
  const { down, back } = firm.outlook;
  if (down.length === 0 && back === null) return null;
  return (
    <Card id="outlook" flush>
      <OutlookRows outlook={{ ...firm.outlook, down: down.slice(0, 1) }} />
    </Card>
  );
}
