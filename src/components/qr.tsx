import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { aria } from './aria';
import './qr.scss';

/** The modules of the code as one path, so that it is one picture and no network is asked for it. */
function pictureOf(words: string): string {
  const { data, size } = encode(words, { border: 2, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#231d18" d="${dark.join('')}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** 二维码: the same as the words beside it, for a camera. */
export function Qr({ words, label }: { words: string; label: string }) {
  const backgroundImage = useMemo(() => pictureOf(words), [words]);
  return <View className="qr" style={{ backgroundImage }} {...aria({ role: 'img', label })} />;
}
