import { View } from '@tarojs/components';
import { go } from '../hooks/go';
import { NOT_OPENED_SENTENCE, UNION_PHONE } from '../text/office';
import { Button } from './button';
import { dial } from './dialog';
import { Picture, type PictureName } from './picture';
import './nothing.scss';

export type NothingState = 'empty' | 'refused' | 'offline' | 'broken';

export interface WayOn {
  readonly label: string;
  readonly onTap: () => void;
}

const USUAL: Record<NothingState, { picture: PictureName; sentence: string }> = {
  empty: { picture: 'box', sentence: '这里还没有内容。' },
  refused: { picture: 'closed', sentence: '这里现在看不了。' },
  offline: { picture: 'unplugged', sentence: '网络不通，暂时打不开。请检查网络后再试。' },
  broken: { picture: 'teacup', sentence: NOT_OPENED_SENTENCE },
};

interface NothingProps {
  readonly state: NothingState;
  readonly sentence?: string | undefined;
  /** Of what there is nothing, where that has a drawing. */
  readonly picture?: PictureName | undefined;
  readonly again?: (() => void) | undefined;
  readonly wayOn?: WayOn | undefined;
}

/** In place of content: a drawing, a sentence, a way on. */
export function Nothing({ state, sentence, picture, again, wayOn }: NothingProps) {
  const usual = USUAL[state];
  const mayRetry = state === 'offline' || state === 'broken';
  return (
    <View className="nothing" id={`nothing-${state}`}>
      <Picture name={(state === 'empty' && picture) || usual.picture} />
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
      {mayRetry && <Button id="to-help" label="看帮助" kind="plain" onTap={() => go('help')} />}
      {wayOn && !mayRetry && <Button id="way-on" label={wayOn.label} kind="quiet" onTap={wayOn.onTap} />}
    </View>
  );
}
