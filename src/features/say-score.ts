interface Score {
  readonly mean: number | null;
  readonly count: number;
}

/** A number is shown from five ratings on; until then only how many there are. */
export const sayScore = ({ mean, count }: Score): string => {
  if (count === 0) return '还没有评价';
  return mean === null ? `${count} 次评价，满 5 次后显示分数` : `${mean.toFixed(1)} 分 · ${count} 次评价`;
};
