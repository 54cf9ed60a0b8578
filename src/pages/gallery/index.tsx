import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { Amount } from '../../components/amount';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Checks, Choice } from '../../components/choice';
import { ElderSwitch } from '../../components/elder-switch';
import { Field } from '../../components/field';
import { Money } from '../../components/money';
import { type Photo, PhotoPicker } from '../../components/photo-picker';
import { Row } from '../../components/row';
import { Screen } from '../../components/screen';
import { Seal } from '../../components/seal';
import { Score, Stars } from '../../components/stars';
import { Stepper } from '../../components/stepper';
import { Tag } from '../../components/tag';
import { Timeline } from '../../components/timeline';
import { useParam } from '../../hooks/go';
import './index.scss';

const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Card title={title}>
    <View className="gallery__part">{children}</View>
  </Card>
);

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
      <View className="line wrap">
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

function Inputs() {
  return (
    <Part title="填写">
      <Written />
      <Chosen />
      <Counted />
    </Part>
  );
}

function Written() {
  const [wrong, setWrong] = useState('');
  return (
    <>
      <Field
        id="wrong"
        label="哪里坏了"
        value={wrong}
        onInput={setWrong}
        long
        placeholder="比如：厨房下水堵了"
        hint="说得越清楚，师傅带的工具越对。"
      />
      <Field
        id="code"
        label="到达码"
        value=""
        onInput={() => undefined}
        code
        kind="number"
        max={6}
        problem="到达码不对，请居民再念一遍。"
      />
    </>
  );
}

function Chosen() {
  const [when, setWhen] = useState<'urgent' | 'window' | null>('urgent');
  const [chip, setChip] = useState<'a' | 'b' | 'c' | null>('a');
  const [checked, setChecked] = useState<string[]>(['清理现场']);
  return (
    <>
      <Choice
        id="when"
        label="什么时候来"
        value={when}
        onChange={setWhen}
        options={[
          { value: 'urgent', label: '尽快', note: '半小时内到' },
          { value: 'window', label: '约个时间', note: '两周以内' },
        ]}
      />
      <Choice
        id="chip"
        look="chips"
        label="哪一天"
        value={chip}
        onChange={setChip}
        options={[
          { value: 'a', label: '今天' },
          { value: 'b', label: '明天' },
          { value: 'c', label: '周三' },
        ]}
      />
      <Checks
        id="checks"
        label="服务标准"
        value={checked}
        onChange={setChecked}
        options={[
          { value: '试水不漏', label: '试水不漏' },
          { value: '清理现场', label: '清理现场' },
        ]}
      />
    </>
  );
}

function Counted() {
  const [stars, setStars] = useState<number | null>(3);
  const [fen, setFen] = useState<number | null>(12000);
  const [count, setCount] = useState(1);
  const [photos, setPhotos] = useState<Photo[]>([]);
  return (
    <>
      <Stars id="punctuality" label="准时" value={stars} onChange={setStars} />
      <Amount id="paid" label="实付" value={fen} onChange={setFen} />
      <Stepper id="count" label="数量" value={count} onChange={setCount} />
      <PhotoPicker
        id="photos"
        purpose="order-photo"
        label="照片"
        value={photos}
        onChange={setPhotos}
        max={9}
        hint="拍一张坏的地方就好。"
      />
      <Button id="quiet" kind="quiet" label="打电话" icon="phone" onTap={() => undefined} />
      <Button id="danger" kind="danger" label="不是本人" onTap={() => undefined} />
      <Button id="off" disabled label="还不能点" onTap={() => undefined} />
    </>
  );
}
