import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Card } from '../../components/card';
import { ElderSwitch } from '../../components/elder-switch';
import { Money } from '../../components/money';
import { Row } from '../../components/row';
import { Screen } from '../../components/screen';
import { Seal } from '../../components/seal';
import { Score } from '../../components/stars';
import { Tag } from '../../components/tag';
import { Timeline } from '../../components/timeline';
import { useParam } from '../../hooks/go';
import { Inputs } from './inputs';
import { Part } from './part';
import './index.scss';

/** Every part of the design system on one screen; built only where GALLERY is set. */
export default function Gallery() {
  const state = useParam('state') as 'loading' | 'ready' | 'empty' | 'offline' | 'broken' | '';
  return (
    <Screen
      state={state || 'ready'}
      stale={useParam('stale') !== ''}
      again={() => undefined}
      wayOn={{ label: '去看看服务', onTap: () => undefined }}
      action={{
        id: 'approve',
        label: '同意报价 ¥120',
        onTap: () => new Promise((done) => setTimeout(done, 2000)),
      }}
      second={{ id: 'decline', label: '不同意', onTap: () => undefined }}
      problem={useParam('problem') !== '' ? '师傅刚刚改了报价，请看新的报价再决定。' : null}
    >
      <ElderSwitch />
      <Words />
      <Inputs />
    </Screen>
  );
}

const Words = () => (
  <>
    <Card title="马师傅已接单，预计 18:25 前到" beside={<Seal words="已核验" />} tone="plain">
      <View className="line">
        <Avatar name="马师傅" />
        <View className="grow">
          <View className="title">马师傅</View>
          <View className="secondary">云南路管道维修 · 工牌 0137</View>
        </View>
        <Seal words="本人到达" large />
      </View>
    </Card>
    <Part title="一行一行">
      <View className="figure">6 2 8 4 1 9</View>
      <View className="line">
        <Tag words="急" tone="vermilion" icon="zap" />
        <Tag words="等您同意" tone="amber" icon="clock" />
        <Tag words="已办完" tone="jade" icon="check" />
        <Tag words="已超时" tone="brick" />
      </View>
      <View className="spread">
        <Money fen={8000} toFen={12000} />
        <Money fen={12050} large />
      </View>
      <Score value={4.6} count={38} />
      <View className="note">这是说明文字，最小的一级。</View>
    </Part>
    <Rows />
    <Part title="经过">
      <Timeline
        id="story"
        happenings={[
          { key: '3', title: '马师傅到了', when: '今天 18:21', seal: <Seal words="本人到达" /> },
          { key: '2', title: '马师傅接单', when: '今天 18:03', note: '预计 18:25 前到' },
          { key: '1', title: '您下了单', when: '今天 18:02' },
        ]}
      />
    </Part>
  </>
);

const Rows = () => (
  <Card flush title="我的">
    <Row id="row-a" icon="map-pin" label="我的地址" value="3 个" onTap={() => undefined} />
    <Row
      id="row-b"
      icon="coins"
      label="我的积分"
      value="128"
      note="本年底到期 20 分"
      onTap={() => undefined}
    />
    <Row label="上门费" value="¥30" />
  </Card>
);
