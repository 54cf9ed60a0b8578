import { View } from '@tarojs/components';
import type { OrderRow } from '#domain/repair/contract';
import { aria } from '../../../components/aria';
import { JobCard } from './job-card';

/** 我手上的单子: what he has promised comes before what he might take. */
export function Jobs({ rows, now }: { rows: readonly OrderRow[]; now: number }) {
  if (rows.length === 0) return null;
  return (
    <>
      <View className="desk__heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
        {`手上的单子 ${rows.length}`}
      </View>
      {rows.map((row) => (
        <JobCard key={row.id} row={row} now={now} />
      ))}
    </>
  );
}
