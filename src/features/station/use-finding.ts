import { useState } from 'react';
import type { Spot } from '#domain/station/spot';
import type { Amenity } from '#domain/station/station';
import { useMe } from '../../hooks/use-me';
import { chooseSpot } from '../../platform/choose-spot';

/** All streets. */
export const EVERYWHERE = '';

/** What somebody looks for and from where. The spot is asked for on a tap, and kept nowhere. */
export function useFinding() {
  const { me } = useMe();
  const [need, setNeed] = useState<Amenity | null>(null);
  const [at, setAt] = useState<Spot | null>(null);
  const [within, setWithin] = useState<number | null>(null);
  const [tapping, setTapping] = useState(false);
  const [chosen, setStreet] = useState<string | null>(null);
  const locate = async () => {
    if (chooseSpot === null) return setTapping(true);
    const spot = await chooseSpot();
    if (spot) standAt(spot);
  };
  const standAt = (spot: Spot) => {
    setAt(spot);
    setWithin(null);
    setTapping(false);
  };
  return {
    need,
    look: (wanted: Amenity | null) => {
      setNeed(wanted);
      setWithin(null);
    },
    at,
    within,
    setWithin,
    tapping,
    locate,
    standAt,
    leave: () => setAt(null),
    /** Hers, until she chooses another one. */
    street: chosen ?? me?.addresses[0]?.street ?? EVERYWHERE,
    setStreet,
  };
}
export type Finding = ReturnType<typeof useFinding>;
