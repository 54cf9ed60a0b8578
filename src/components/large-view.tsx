import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useElder } from '../hooks/use-elder';
import { holdFocus } from '../platform/hold-focus';
import { aria } from './aria';
import { Icon } from './icon';
import { pictured } from './pictured';
import { press } from './press';
import { placeAfter, zoomAfter } from './zoom';
import './large-view.scss';

interface Opened {
  readonly urls: readonly string[];
  readonly place: number;
}

interface Key {
  readonly key: string;
  preventDefault(): void;
  stopPropagation(): void;
}

/** In a browser a photo opens over the screen: fingers, wheel, keys and buttons make it larger; Esc closes it. */
export function useLargeView(label: string) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return {
    show: (url: string, urls: readonly string[]) =>
      setOpened({ urls, place: Math.max(0, urls.indexOf(url)) }),
    // Beside the page, so that nothing of it lies above.
    view:
      opened &&
      createPortal(
        <LargeView
          label={label}
          opened={opened}
          onTurn={(place) => setOpened({ ...opened, place })}
          onClose={() => setOpened(null)}
        />,
        document.body,
      ),
  };
}

interface LargeViewProps {
  readonly label: string;
  readonly opened: Opened;
  readonly onTurn: (place: number) => void;
  readonly onClose: () => void;
}

function LargeView({ label, opened: { urls, place }, onTurn, onClose }: LargeViewProps) {
  const { elder } = useElder();
  const [zoom, setZoom] = useState(1);
  useEffect(() => holdFocus('large-view'), []);
  const many = urls.length > 1;
  const turn = (step: number) => {
    setZoom(1);
    onTurn(placeAfter(place, step, urls.length));
  };
  const keys: Readonly<Record<string, () => void>> = {
    Escape: onClose,
    '+': () => setZoom(zoomAfter(zoom, 1)),
    '=': () => setZoom(zoomAfter(zoom, 1)),
    '-': () => setZoom(zoomAfter(zoom, -1)),
    ...(many ? { ArrowLeft: () => turn(-1), ArrowRight: () => turn(1) } : {}),
  };
  const onKeyDown = (key: Key) => {
    // What lies below hears nothing of it.
    key.stopPropagation();
    if (!keys[key.key]) return;
    key.preventDefault();
    keys[key.key]?.();
  };
  return (
    <View
      id="large-view"
      className={`large${elder ? ' elder' : ''}`}
      {...{ tabIndex: -1, onKeyDown, 'aria-modal': 'true' }}
      {...aria({ role: 'dialog', label: `${label}，大图` })}
    >
      <View
        className="large__room"
        {...{
          onWheel: ({ deltaY }: { deltaY: number }) => setZoom(zoomAfter(zoom, deltaY < 0 ? 1 : -1)),
          onDoubleClick: () => setZoom(zoom > 1 ? 1 : 2),
        }}
      >
        <View style={`width: ${zoom * 100}%`} id="large-picture">
          <Image className="large__picture" mode="widthFix" src={urls[place] ?? ''} {...pictured(label)} />
        </View>
      </View>
      <Bar
        zoom={zoom}
        onZoom={(step) => setZoom(zoomAfter(zoom, step))}
        onTurn={many ? turn : null}
        onClose={onClose}
      />
    </View>
  );
}

interface BarProps {
  readonly zoom: number;
  readonly onZoom: (step: 1 | -1) => void;
  /** null: there is one photo. */
  readonly onTurn: ((step: 1 | -1) => void) | null;
  readonly onClose: () => void;
}

const Bar = ({ zoom, onZoom, onTurn, onClose }: BarProps) => (
  <View className="large__bar">
    {onTurn && <Tool id="large-before" icon="chevron-left" label="上一张" onTap={() => onTurn(-1)} />}
    <Tool id="zoom-out" icon="minus" label="缩小" onTap={() => onZoom(-1)} />
    <View className="large__zoom tabular" {...aria({ role: 'status' })}>{`${Math.round(zoom * 100)}%`}</View>
    <Tool id="zoom-in" icon="plus" label="放大" onTap={() => onZoom(1)} />
    {onTurn && <Tool id="large-after" icon="chevron-right" label="下一张" onTap={() => onTurn(1)} />}
    <Tool id="large-close" icon="x" label="关闭" onTap={onClose} />
  </View>
);

interface ToolProps {
  readonly id: string;
  readonly icon: 'minus' | 'plus' | 'x' | 'chevron-left' | 'chevron-right';
  readonly label: string;
  readonly onTap: () => void;
}

const Tool = ({ id, icon, label, onTap }: ToolProps) => (
  <View id={id} className="large__tool" {...press({ label, onTap })}>
    <Icon name={icon} />
  </View>
);
