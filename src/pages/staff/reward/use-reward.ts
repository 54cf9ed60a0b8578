import { useState } from 'react';
import type { RewardView, StationView } from '#domain/points/contract-views';
import { toast } from '../../../components/dialog';
import type { Photo } from '../../../components/photo-picker';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

export interface RewardDraft {
  readonly name: string;
  readonly description: string;
  readonly points: string;
  readonly perPersonMax: string;
  readonly photos: readonly Photo[];
  readonly stationIds: readonly string[];
  readonly onShelf: 'on' | 'off';
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
  onShelf: known && !known.onShelf ? 'off' : 'on',
});

/** What is typed about a reward, what is still missing, and saving it. */
export function useReward(
  known: RewardView | undefined,
  stations: readonly StationView[],
  links: Readonly<Record<string, string>>,
) {
  const [draft, setDraft] = useState(() => draftOf(known, stations, links));
  const command = useCommand('points', 'saveReward');
  const save = async () => {
    const saved = await command.run({
      rewardId: known?.id ?? null,
      name: draft.name,
      description: draft.description,
      picture: draft.photos[0]?.fileId ?? null,
      points: Number(draft.points),
      perPersonMax: draft.perPersonMax === '' ? null : Number(draft.perPersonMax),
      onShelf: draft.onShelf === 'on',
      stationIds: [...draft.stationIds],
    });
    if (!saved) return;
    toast('已保存');
    goBack();
  };
  return {
    draft,
    change: (part: Partial<RewardDraft>) => setDraft((before) => ({ ...before, ...part })),
    save,
    missing: missingIn(draft),
    command,
  };
}

function missingIn({ name, points, perPersonMax, stationIds }: RewardDraft): string | null {
  if (name.trim() === '') return '请写名称。';
  if (!/^[1-9]\d*$/.test(points)) return '请写需要多少积分，至少 1 分。';
  if (perPersonMax !== '' && !/^[1-9]\d*$/.test(perPersonMax)) return '每人限几件要写数字，不限就空着。';
  return stationIds.length === 0 ? '请选至少一个领取点。' : null;
}
