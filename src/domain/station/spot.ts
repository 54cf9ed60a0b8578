// Where something is, and what is near. A place has one key, in which neighbours begin alike; whoever looks for what is near
// asks for a few ranges of keys at the same time.

/** Millionths of a degree, as maps of this country have them. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}
export const MILLION = 1_000_000;

/** Where the country lies, in degrees. */
export const BOUNDS = { south: 3, north: 54, west: 73, east: 136 } as const;

/** One degree of latitude. */
const METRES = 111_320;
const widthOf = ({ lat }: Spot): number => METRES * Math.cos((lat / MILLION) * (Math.PI / 180));

/** In metres; the earth is flat within a district. */
export function distanceBetween(a: Spot, b: Spot): number {
  const north = ((a.lat - b.lat) / MILLION) * METRES;
  const east = ((a.lon - b.lon) / MILLION) * widthOf(a);
  return Math.hypot(north, east);
}

/** A square of so many degrees from this corner on, halved so many times: the smallest cell is less than a metre high. */
const CORNER = { lat: 0, lon: 73 } as const;
const SPAN = 64;
const LEVELS = 23;
const SIDE = 2 ** LEVELS;
const STEP = SPAN / SIDE;

interface Column {
  readonly x: number;
  readonly y: number;
}
/** In cells of that many times the smallest side, with what is left over. */
const exactly = ({ lat, lon }: Spot, times = 1): Column => ({
  x: (lon / MILLION - CORNER.lon) / STEP / times,
  y: (lat / MILLION - CORNER.lat) / STEP / times,
});
const whole = ({ x, y }: Column): Column => ({ x: within(x), y: within(y) });
const within = (place: number): number => Math.min(SIDE - 1, Math.max(0, Math.floor(place)));

/** A digit for each halving of both sides: what lies in the same quarter begins alike. */
function keyAt({ x, y }: Column, levels: number): string {
  let key = '';
  for (let level = levels - 1; level >= 0; level -= 1) {
    const half = 2 ** level;
    key += String((Math.floor(y / half) % 2) * 2 + (Math.floor(x / half) % 2));
  }
  return key;
}

export const cellOf = (spot: Spot): string => keyAt(whole(exactly(spot)), LEVELS);

/** From the first key on, below the second one. */
export interface KeyRange {
  readonly from: string;
  readonly below: string;
}
export const RANGES_MAX = 9;

/** Ranges of keys, few enough to be asked for side by side, that hold all within so many metres and little besides. */
export function rangesAround(spot: Spot, metres: number, most = RANGES_MAX): KeyRange[] {
  const levels = levelFor(metres);
  const runs = runsOf(cellsWithin(spot, metres, levels));
  return joined(runs, most).map(([from, to]) => ({
    from: digits(from, levels),
    below: digits(to + 1, levels),
  }));
}

/** Cells a sixth of that long: they follow the circle, and are not too many to be counted out. */
function levelFor(metres: number): number {
  const widest = STEP * METRES;
  const doublings = Math.max(0, Math.floor(Math.log2(metres / 6 / widest)));
  return Math.max(1, LEVELS - doublings);
}

/** The numbers of all cells that the circle touches, in order. */
function cellsWithin(spot: Spot, metres: number, levels: number): number[] {
  const scale = 2 ** (LEVELS - levels);
  const [perY, perX] = [STEP * METRES * scale, STEP * widthOf(spot) * scale];
  const here = exactly(spot, scale);
  const [up, right] = [Math.ceil(metres / perY) + 1, Math.ceil(metres / perX) + 1];
  const found: number[] = [];
  for (let y = Math.floor(here.y) - up; y <= here.y + up; y += 1) {
    for (let x = Math.floor(here.x) - right; x <= here.x + right; x += 1) {
      const north = gap(here.y, y) * perY;
      const east = gap(here.x, x) * perX;
      if (x >= 0 && y >= 0 && Math.hypot(north, east) <= metres) {
        found.push(Number.parseInt(keyAt({ x, y }, levels), 4));
      }
    }
  }
  return found.sort((a, b) => a - b);
}

/** How far a point is from the nearer side of a cell. */
const gap = (at: number, cell: number): number => Math.max(0, cell - at, at - (cell + 1));

type Run = readonly [from: number, to: number];

function runsOf(cells: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last && cell === last[1] + 1) last[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs;
}

/** Until they are few enough, the two with the least between them become one. */
function joined(runs: readonly Run[], most: number): Run[] {
  const gaps = runs
    .slice(1)
    .map(([from], place) => ({ place: place + 1, size: from - (runs[place]?.[1] ?? 0) }));
  const kept = new Set(
    [...gaps]
      .sort((a, b) => b.size - a.size)
      .slice(0, most - 1)
      .map(({ place }) => place),
  );
  const all: [number, number][] = [];
  for (const [place, [from, to]] of runs.entries()) {
    const last = all[all.length - 1];
    if (last && !kept.has(place)) last[1] = to;
    else all.push([from, to]);
  }
  return all;
}

const digits = (cell: number, levels: number): string => cell.toString(4).padStart(levels, '0');
