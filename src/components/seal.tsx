import { View } from '@tarojs/components';
import { aria } from './aria';
import './seal.scss';

/**
 * The union's seal. It stands for a fact that the server established and is never decoration: put it only where such
 * a fact is known.
 */
export function Seal({ words, large }: { words: string; large?: boolean }) {
  const square = large && words.length === 4;
  return (
    <View
      className={`seal${large ? ' seal--large' : ''}${square ? ' seal--square' : ''}`}
      {...aria({ role: 'img', label: `印章：${words}` })}
    >
      {square ? (
        <>
          <View>{words.slice(0, 2)}</View>
          <View>{words.slice(2)}</View>
        </>
      ) : (
        words
      )}
    </View>
  );
}
