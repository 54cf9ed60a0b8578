import { MILLION, type Spot } from '#domain/station/spot';

// The drawn map: streets of our own making, for browsers, where no map of others is fetched. Where nothing is drawn the spots
// stand on a plain grid.

/** What a map shows: from one corner to the other. */
export interface Frame {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

type Line = readonly (readonly [lon: number, lat: number])[];

/** Millionths of a degree beyond this corner, so that the numbers are short. */
const CORNER = { lat: 36_050_000, lon: 120_300_000 } as const;
const DRAWN: Frame = { south: 36_050_000, north: 36_095_000, west: 120_300_000, east: 120_356_000 };

const SEA: Line = [
  [0, 0],
  [56_000, 0],
  [56_000, 6_000],
  [49_000, 8_500],
  [43_000, 6_500],
  [36_000, 9_500],
  [29_000, 7_000],
  [22_000, 10_500],
  [15_000, 8_000],
  [9_000, 13_000],
  [5_000, 21_000],
  [3_500, 31_000],
  [0, 36_000],
];
const PARK: Line = [
  [38_000, 30_000],
  [46_000, 31_500],
  [47_500, 37_500],
  [41_000, 39_500],
  [36_500, 36_000],
];
const WIDE: readonly Line[] = [
  [
    [6_500, 22_000],
    [12_000, 14_500],
    [22_000, 12_500],
    [36_000, 11_500],
    [56_000, 10_500],
  ],
  [
    [5_000, 34_000],
    [18_000, 27_500],
    [34_000, 25_000],
    [56_000, 24_500],
  ],
  [
    [17_500, 9_500],
    [19_000, 22_000],
    [18_000, 34_000],
    [21_000, 45_000],
  ],
  [
    [38_500, 9_500],
    [37_000, 24_000],
    [34_500, 36_000],
    [35_500, 45_000],
  ],
];
const NARROW: readonly Line[] = [
  [
    [8_000, 19_000],
    [20_000, 18_500],
    [37_500, 18_000],
    [56_000, 17_500],
  ],
  [
    [4_500, 40_500],
    [19_000, 38_500],
    [34_500, 37_000],
  ],
  [
    [11_000, 15_000],
    [12_500, 28_500],
    [11_500, 45_000],
  ],
  [
    [27_500, 9_000],
    [27_000, 24_500],
    [26_000, 45_000],
  ],
  [
    [48_500, 9_500],
    [48_000, 24_500],
    [50_500, 45_000],
  ],
  [
    [19_000, 32_500],
    [35_000, 31_000],
    [38_000, 30_000],
  ],
];

const inside = ({ lat, lon }: Spot, { south, north, west, east }: Frame): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** The drawn district where everything lies in it, else as much as holds the spots. */
export function frameOf(spots: readonly Spot[]): Frame {
  const known = spots.length > 0 ? spots : [middleOf(DRAWN)];
  if (known.every((spot) => inside(spot, DRAWN))) return DRAWN;
  const [lats, lons] = [known.map(({ lat }) => lat), known.map(({ lon }) => lon)];
  const half = Math.max(10_000, spread(lats), spread(lons)) * 0.6;
  const [lat, lon] = [middle(lats), middle(lons)];
  return { south: lat - half, north: lat + half, west: lon - half, east: lon + half };
}
const spread = (of: readonly number[]) => Math.max(...of) - Math.min(...of);
const middle = (of: readonly number[]) => Math.round((Math.max(...of) + Math.min(...of)) / 2);
const middleOf = ({ south, north, west, east }: Frame): Spot => ({
  lat: Math.round((south + north) / 2),
  lon: Math.round((west + east) / 2),
});

/** From the left and from the top, each from 0 to 1. */
export const placeIn = ({ south, north, west, east }: Frame, { lat, lon }: Spot) => ({
  left: (lon - west) / (east - west),
  top: (north - lat) / (north - south),
});
export const spotIn = ({ south, north, west, east }: Frame, left: number, top: number): Spot => ({
  lat: Math.round(north - top * (north - south)),
  lon: Math.round(west + left * (east - west)),
});

/** 36.0712, 120.3214 */
export const saySpot = ({ lat, lon }: Spot): string =>
  `${(lat / MILLION).toFixed(6)}, ${(lon / MILLION).toFixed(6)}`;

/** As it was typed, the latitude first; null where it is none. */
export function readSpot(words: string): Spot | null {
  const [whole, lat = '', lon = ''] =
    /^\s*(\d{1,2}\.\d{2,8})\s*[,，\s]\s*(\d{2,3}\.\d{2,8})\s*$/.exec(words) ?? [];
  if (whole === undefined) return null;
  return { lat: Math.round(Number(lat) * MILLION), lon: Math.round(Number(lon) * MILLION) };
}

const WIDTH = 560;
const HEIGHT = 450;
const at = ([lon, lat]: readonly [number, number]): string => {
  const { left, top } = placeIn(DRAWN, { lat: CORNER.lat + lat, lon: CORNER.lon + lon });
  return `${Math.round(left * WIDTH)} ${Math.round(top * HEIGHT)}`;
};
const path = (line: Line): string => `M${line.map(at).join('L')}`;
const lines = (all: readonly Line[], width: number, colour: string): string =>
  `<path d="${all.map(path).join('')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const GRID = Array.from(
  { length: 9 },
  (_, n) => `M${(n + 1) * 56} 0V${HEIGHT}M0 ${(n + 1) * 45}H${WIDTH}`,
).join('');

/** The streets as a picture, or a plain grid; dark and light alike. */
export function mapPicture(frame: Frame): string {
  const drawn =
    frame === DRAWN
      ? `<path d="${path(SEA)}z" fill="#cfdfe4"/><path d="${path(PARK)}z" fill="#d5e3cd"/>${lines(WIDE, 11, '#dccfbd')}${lines(NARROW, 6, '#dccfbd')}${lines(WIDE, 8, '#fffdf8')}${lines(NARROW, 4, '#fffdf8')}`
      : `<path d="${GRID}" stroke="#dccfbd" fill="none"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f3ecdf"/>${drawn}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
