import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { heightOf, sayTrend, sayValue, scaleOf, type TrendPoint, type TrendUnit } from './trend-words';
import './trend.scss';

interface TrendProps {
  readonly id: string;
  readonly title: string;
  readonly unit: TrendUnit;
  readonly points: readonly TrendPoint[];
}

/** A number over the months as columns; a sentence says the trend, and every figure can be opened in words. */
export function Trend({ id, title, unit, points }: TrendProps) {
  const [open, setOpen] = useState(false);
  const sentence = sayTrend(points, unit);
  return (
    <View className="trend" id={id}>
      <View className="trend__title">{title}</View>
      <View className="secondary" id={`${id}-sentence`}>
        {sentence}
      </View>
      <Plot points={points} unit={unit} label={`${title}：${sentence}`} />
      <Legend points={points} />
      <Button
        id={`${id}-table`}
        kind="plain"
        small
        label={open ? '收起每个月的数字' : '看每个月的数字'}
        onTap={() => setOpen(!open)}
      />
      {open && <Figures id={`${id}-figures`} points={points} unit={unit} />}
    </View>
  );
}

interface PlotProps {
  readonly points: readonly TrendPoint[];
  readonly unit: TrendUnit;
  readonly label: string;
}

const Plot = ({ points, unit, label }: PlotProps) => {
  const scale = scaleOf(points, unit);
  return (
    <View {...aria({ role: 'img', label })}>
      <View className="trend__scale tabular">{sayValue(scale, unit)}</View>
      <View className="trend__plot">
        {points.map((point, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
          <Column key={place} point={point} scale={scale} last={place === points.length - 1} />
        ))}
      </View>
      <View className="trend__axis">
        <View>{points[0]?.label}</View>
        {points.length > 1 && <View>{points[points.length - 1]?.label}</View>}
      </View>
    </View>
  );
};

interface ColumnProps {
  readonly point: TrendPoint;
  readonly scale: number;
  readonly last: boolean;
}

function Column({ point: { value, before, late = 0, unfinished }, scale, last }: ColumnProps) {
  const look = `trend__part${last ? ' trend__part--last' : ''}${unfinished ? ' trend__part--unfinished' : ''}`;
  return (
    <View className="trend__column">
      {before !== undefined && (
        <View className="trend__before" style={`height: ${heightOf(before, scale)}%`} />
      )}
      <View className="trend__stack" style={`height: ${heightOf(value, scale)}%`}>
        {late > 0 && (
          <View className="trend__part trend__part--late" style={`height: ${heightOf(late, value ?? 0)}%`} />
        )}
        <View className={look} />
      </View>
    </View>
  );
}

/** What the shapes stand for; one kind of column explains itself. */
function Legend({ points }: { points: readonly TrendPoint[] }) {
  const marks = [
    points.some(({ late }) => late !== undefined) && { look: 'intime', words: '按时' },
    points.some(({ late }) => late !== undefined) && { look: 'late', words: '超时（斜纹）' },
    points.some(({ before }) => before !== undefined) && { look: 'before', words: '一年前（虚线框）' },
    points.some(({ unfinished }) => unfinished) && { look: 'unfinished', words: '还没过完' },
  ].flatMap((mark) => mark || []);
  if (marks.length === 0) return null;
  return (
    <View className="trend__legend">
      {marks.map(({ look, words }) => (
        <View key={look} className="line">
          <View className={`trend__mark trend__mark--${look}`} />
          {words}
        </View>
      ))}
    </View>
  );
}

/** The same as words, the latest first. */
const Figures = ({ id, points, unit }: Omit<PlotProps, 'label'> & { readonly id: string }) => (
  <View id={id} className="trend__figures" {...aria({ role: 'list' })}>
    {[...points].reverse().map(({ label, value, before, late, unfinished }) => (
      <View key={label} className="trend__figure" {...aria({ role: 'listitem' })}>
        <View>{`${label}${unfinished ? '到今天' : ''}`}</View>
        <View className="tabular">
          {[
            sayValue(value, unit),
            ...(late === undefined || value === null ? [] : [`超时 ${late} ${unit.word}`]),
            ...(before === undefined ? [] : [`一年前 ${sayValue(before, unit)}`]),
          ].join('，')}
        </View>
      </View>
    ))}
  </View>
);
