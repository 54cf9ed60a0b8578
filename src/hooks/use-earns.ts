import type { EarningRule } from '#domain/points/owed';
import { useQuery } from './use-query';

/** What a rule gives now; null until it is known. */
export const useEarns = (rule: EarningRule): number | null =>
  useQuery('points', 'rules', {}).value?.rules.find((one) => one.rule === rule)?.now.points ?? null;
