import { useState } from 'react';
import { Amount } from '../../components/amount';
import { Button } from '../../components/button';
import { Checks, Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { type Photo, PhotoPicker } from '../../components/photo-picker';
import { Stars } from '../../components/stars';
import { Stepper } from '../../components/stepper';
import { Part } from './part';

const DAYS = [
  { value: 'a', label: '今天' },
  { value: 'b', label: '明天' },
  { value: 'c', label: '周三' },
] as const;

/** Everything that can be filled in. */
export function Inputs() {
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
      <Choice id="chip" look="chips" label="哪一天" value={chip} onChange={setChip} options={DAYS} />
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
