import { View } from '@tarojs/components';
import { type ComponentProps, type ComponentType, type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Picture } from '../../components/picture';
import { Screen, titleOfPage } from '../../components/screen';
import { TopBar } from '../../components/top-bar';
import { go, type ScreenName, useParam } from '../../hooks/go';
import { PaneContext } from '../../hooks/pane';
import { useElder } from '../../hooks/use-elder';
import { OpeningContext } from '../../hooks/use-opening';
import { useWide } from '../../hooks/use-wide';
import { keepInAddress } from '../../platform/address';
import { recall, remember } from '../../platform/storage';
import { useWalk } from './use-walk';
import './desk.scss';

type Beside = Partial<Readonly<Record<ScreenName, ComponentType>>>;

interface DeskProps extends ComponentProps<typeof Screen> {
  /** The places of this role; asked for what waits there only where there is room to show it. */
  readonly rail: ReactNode;
  /** What opens beside the list: the same screens that a phone shows by themselves. Without it all is done in the list. */
  readonly beside?: Beside;
  /** Where `/` leads. */
  readonly search?: ScreenName;
}

/** A desk: on a phone a list whose rows lead on; where there is room a rail, the list, and what was opened beside it. */
export function Desk(props: DeskProps) {
  const wide = useWide();
  if (wide) return <WideDesk {...props} />;
  const { rail: _rail, beside: _beside, search: _search, ...screen } = props;
  return <Screen {...screen} />;
}

function WideDesk({ rail, beside, search, ...list }: DeskProps) {
  const { elder } = useElder();
  const { opened, open, close } = useOpened(beside ?? {});
  const [keys, turnKeys] = useKeysOn();
  const walk = useWalk({ on: keys, close, search: search && (() => go(search)) });
  const opening = {
    at: walk.at,
    enlist: walk.enlist,
    isOpen: (screen: string, { id }: Params) => opened?.screen === screen && opened.id === id,
    open: (screen: ScreenName, params: Params) => {
      if (params.id && beside?.[screen]) open({ screen, id: params.id });
      else go(screen, { ...params });
    },
  };
  const Opened = opened && beside?.[opened.screen];
  return (
    <View className={elder ? 'desk-frame elder' : 'desk-frame'}>
      <TopBar title={list.title ?? titleOfPage()} root={false} />
      <View className="desk-frame__columns">
        <View className="desk-frame__rail">
          {rail}
          <KeysHint on={keys} turn={turnKeys} opens={beside !== undefined} search={search !== undefined} />
        </View>
        <View className="desk-frame__list">
          <PaneContext.Provider value={LIST}>
            <OpeningContext.Provider value={opening}>
              <Screen {...list} />
            </OpeningContext.Provider>
          </PaneContext.Provider>
        </View>
        {beside && (
          <View className="desk-frame__detail">
            {opened && Opened ? (
              <PaneContext.Provider
                key={`${opened.screen}-${opened.id}`}
                value={{ params: { id: opened.id }, close }}
              >
                <Opened />
              </PaneContext.Provider>
            ) : (
              <NothingOpened />
            )}
          </View>
        )}
      </View>
    </View>
  );
}

type Params = Readonly<Record<string, string>>;
const LIST = { params: null, close: null };

interface Opened {
  readonly screen: ScreenName;
  readonly id: string;
}

/** What lies beside the list; it stands in the address, so that it is there again after a look elsewhere. */
function useOpened(beside: Beside) {
  const screen = useParam('open');
  const id = useParam('about');
  const known = (name: string): name is ScreenName => name in beside;
  const [opened, setOpened] = useState<Opened | null>(id && known(screen) ? { screen, id } : null);
  const show = (next: Opened | null) => {
    setOpened(next);
    keepInAddress({ open: next?.screen ?? '', about: next?.id ?? '' });
  };
  return { opened, open: (next: Opened) => show(next), close: () => show(null) };
}

/** Single letters get in the way of some readers and voices: whoever wants can turn them off, for good. */
function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => recall<boolean>('desk-keys') !== false);
  return [
    on,
    (next) => {
      setOn(next);
      remember('desk-keys', next);
    },
  ];
}

interface KeysHintProps {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  /** Rows open beside the list. */
  readonly opens: boolean;
  readonly search: boolean;
}

const KeysHint = ({ on, turn, opens, search }: KeysHintProps) => (
  <View className="keys-hint" id="keys-hint">
    {on && opens && (
      <>
        <KeyLine keys="J K ↑ ↓" words="上下移动" />
        <KeyLine keys="回车" words="打开" />
        <KeyLine keys="Esc" words="关闭" />
      </>
    )}
    {on && search && <KeyLine keys="/" words="查找" />}
    <Button
      id="turn-keys"
      kind="plain"
      small
      label={on ? '关掉快捷键' : '打开快捷键'}
      onTap={() => turn(!on)}
    />
  </View>
);

const KeyLine = ({ keys, words }: { keys: string; words: string }) => (
  <View className="keys-hint__line">
    <View className="keys-hint__keys">{keys}</View>
    <View>{words}</View>
  </View>
);

const NothingOpened = () => (
  <View className="desk-frame__nothing" id="nothing-opened">
    <Picture name="teacup" />
    <View className="secondary">从左边选一件，就在这里办。</View>
  </View>
);
