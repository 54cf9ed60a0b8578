import type { RewardView, StationView } from '#domain/points/contract-views';
import { toast } from '../../../components/dialog';
import type { Photo } from '../../../components/photo-picker';
import { goBack } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';

export interface RewardDraft {
  readonly name: string;
  readonly description: string;
  readonly points: string;
  readonly perPersonMax: string;
  readonly photos: readonly Photo[];
  readonly stationIds: readonly string[];
  readonly onShelf: boolean;
}

const draftOf = (
  known: RewardView | undefined,
  stations: readonly StationView[],
  links: Readonly<Record<string, string>>,
): RewardDraft => ({
  name: known?.name ?? '',
  description: known?.description ?? '',
  points: known ? String(known.points) : '',
  perPersonMax: known?.perPersonMax ? String(known.perPersonMax) : '',
  photos: known?.picture ? [{ fileId: known.picture, url: links[known.picture] ?? '' }] : [],
  stationIds: known?.stationIds ?? stations.map(({ id }) => id),
  onShelf: known?.onShelf ?? true,
});

/** What is typed about a reward, what is still missing, and saving it. */
export const useReward = (
  known: RewardView | undefined,
  stations: readonly StationView[],
  links: Readonly<Record<string, string>>,
) =>
  useForm('points', 'saveReward', {
    empty: draftOf(known, stations, links),
    missing: missingIn,
    input: ({ photos, points, perPersonMax, stationIds, ...draft }) => ({
      ...draft,
      rewardId: known?.id ?? null,
      picture: photos[0]?.fileId ?? null,
      points: Number(points),
      perPersonMax: perPersonMax === '' ? null : Number(perPersonMax),
      stationIds: [...stationIds],
    }),
    onDone: () => {
      toast('已保存');
      goBack();
    },
  });

function missingIn({ name, points, perPersonMax, stationIds }: RewardDraft): string | null {
  if (name.trim() === '') return '请写名称。';
  if (!/^[1-9]\d*$/.test(points)) return '请写需要多少积分，至少 1 分。';
  if (perPersonMax !== '' && !/^[1-9]\d*$/.test(perPersonMax)) return '每人限几件要写数字，不限就空着。';
  return stationIds.length === 0 ? '请选至少一个领取点。' : null;
}
