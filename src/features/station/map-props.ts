import type { Spot } from '#domain/station/spot';

interface Mark {
  readonly key: string;
  readonly spot: Spot;
  readonly name: string;
}

export interface StationMapProps {
  readonly id: string;
  /** What it shows, for who hears it. */
  readonly label: string;
  readonly marks: readonly Mark[];
  /** Where somebody looks from. */
  readonly here?: Spot | null;
  readonly onChoose?: (key: string) => void;
  /** Somewhere on the map. */
  readonly onTap?: (spot: Spot) => void;
}
