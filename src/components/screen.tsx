import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import type { TabName } from '../hooks/go';
import { usePane } from '../hooks/pane';
import { useResending } from '../hooks/resending';
import { useElder } from '../hooks/use-elder';
import { RESENDING_SENTENCE, STALE_SENTENCE } from '../text/office';
import { ActionBar, type ScreenAction } from './action-bar';
import { aria } from './aria';
import { Icon } from './icon';
import { Nothing, type NothingState, type WayOn } from './nothing';
import type { PictureName } from './picture';
import { press } from './press';
import { Sheet } from './sheet';
import { Skeleton } from './skeleton';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';
import { Undo, useUndoneHereOnly } from './undo';
import './screen.scss';

export type { ScreenAction } from './action-bar';

interface ScreenProps {
  /** Only where it differs from the title in the page's config. */
  readonly title?: string;
  /** The tab that this screen is, for the four of them. */
  readonly tab?: TabName;
  readonly unread?: number;
  readonly state?: 'loading' | 'ready' | NothingState;
  /** What is shown is from last time: there is no network. */
  readonly stale?: boolean;
  /** What to say in this state; refused and broken bring theirs from the query. */
  readonly sentence?: string | undefined;
  /** Of what there is nothing, where that has a drawing. */
  readonly picture?: PictureName;
  readonly again?: () => void;
  readonly wayOn?: WayOn;
  /** The shape of what is coming, where the usual one would jump. */
  readonly skeleton?: ReactNode;
  /** From 960 px it takes the room that a week or a comparison needs. */
  readonly wide?: boolean;
  /** The one main action. */
  readonly action?: ScreenAction | null;
  /** A quiet alternative beside it. */
  readonly second?: ScreenAction | null;
  /** Why what was tried did not work, said beside the action. */
  readonly problem?: string | null;
}

/** The shell of every screen: its five states, its one main action, elder mode. */
export function Screen(props: PropsWithChildren<ScreenProps>) {
  const { tab, unread, state = 'ready', stale, sentence, again, skeleton, problem, children } = props;
  const pane = usePane();
  const wayOn = pane?.close ? { label: '关闭', onTap: pane.close } : props.wayOn;
  const { elder } = useElder();
  const resending = useResending();
  useUndoneHereOnly();
  const ready = state === 'ready';
  const actions = ready && (props.action || props.second);
  const look = [
    pane ? 'screen screen--pane' : 'screen',
    elder && 'elder',
    tab && 'screen--tab',
    actions && 'screen--action',
  ];

  if (props.wide) look.push('screen--wide');

  return (
    <View className={look.filter(Boolean).join(' ')}>
      {pane ? (
        <PaneBar close={pane.close} />
      ) : (
        <TopBar title={props.title ?? titleOfPage()} root={tab !== undefined} />
      )}
      {stale && (
        <View id="stale" className="screen__stale" {...aria({ role: 'alert' })}>
          <Icon name="wifi-off" />
          {STALE_SENTENCE}
        </View>
      )}
      <View
        className="screen__body"
        {...aria(pane?.close ? { role: 'region', label: '详情' } : { role: 'main' })}
      >
        {state === 'loading' && (skeleton ?? <Skeleton />)}
        {ready && children}
        {state !== 'loading' && !ready && (
          <Nothing state={state} sentence={sentence} picture={props.picture} again={again} wayOn={wayOn} />
        )}
      </View>
      {!actions && resending && !pane?.close && (
        <View id="resending" className="screen__resending" {...aria({ role: 'alert' })}>
          {RESENDING_SENTENCE}
        </View>
      )}
      {!actions && <Undo alone />}
      {actions && <ActionBar action={props.action} second={props.second} problem={problem} />}
      {tab && <TabBar current={tab} {...(unread === undefined ? {} : { unread })} />}
      {!pane?.close && <Sheet />}
    </View>
  );
}

/** A part of a desk is closed where a page is gone back from. */
const PaneBar = ({ close }: { close: (() => void) | null }) =>
  close && (
    <View className="screen__pane-bar">
      <View id="close-pane" className="screen__close" {...press({ label: '关闭', onTap: close })}>
        <Icon name="x" />
      </View>
    </View>
  );

export const titleOfPage = (): string =>
  Taro.getCurrentInstance().page?.config?.navigationBarTitleText ?? '工到家';
