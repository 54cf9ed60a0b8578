import { View } from '@tarojs/components';
import { NOT_OPENED_SENTENCE, UNION_PHONE } from '../text/office';
import { Button } from './button';
import { dial } from './dialog';
import { Picture } from './picture';
import './nothing.scss';

export type NothingState = 'empty' | 'refused' | 'offline' | 'broken';

export interface WayOn {
  readonly label: string;
  readonly onTap: () => void;
}

const USUAL: Record<NothingState, { picture: 'toolbox' | 'unplugged' | 'teacup'; sentence: string }> = {
  empty: { picture: 'toolbox', sentence: '这里还没有内容。' },
  refused: { picture: 'teacup', sentence: '这里现在看不了。' },
  offline: { picture: 'unplugged', sentence: '网络不通，暂时打不开。请检查网络后再试。' },
  broken: { picture: 'teacup', sentence: NOT_OPENED_SENTENCE },
};

interface NothingProps {
  readonly state: NothingState;
  readonly sentence?: string | undefined;
  readonly again?: (() => void) | undefined;
  readonly wayOn?: WayOn | undefined;
}

/** In place of content: a drawing, a sentence, a way on. */
export function Nothing({ state, sentence, again, wayOn }: NothingProps) {
  const usual = USUAL[state];
  const mayRetry = state === 'offline' || state === 'broken';
  return (
    <View className="nothing" id={`nothing-${state}`}>
      <Picture name={usual.picture} />
      <View className="nothing__sentence">{sentence ?? usual.sentence}</View>
      {mayRetry && again && <Button id="again" label="再试一次" kind="quiet" onTap={again} />}
      {state === 'broken' && (
        <Button
          id="call-union"
          label={`打电话 ${UNION_PHONE}`}
          kind="plain"
          icon="phone"
          onTap={() => dial(UNION_PHONE)}
        />
      )}
      {wayOn && !mayRetry && <Button id="way-on" label={wayOn.label} kind="quiet" onTap={wayOn.onTap} />}
    </View>
  );
}
