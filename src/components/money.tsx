import { Text } from '@tarojs/components';
import { sayFen, sayRange } from '#domain/kernel/money';
import './money.scss';

interface MoneyProps {
  readonly fen: number;
  /** The upper end where it is a range: ¥80–120. */
  readonly toFen?: number;
  readonly large?: boolean;
}

export const Money = ({ fen, toFen, large }: MoneyProps) => (
  <Text className={`money${large ? ' money--large' : ''}`}>
    {toFen === undefined ? sayFen(fen) : sayRange(fen, toFen)}
  </Text>
);
