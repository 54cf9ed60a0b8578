import { fileURLToPath } from 'node:url';
import { OPEN_FOR_AN_HOUR, STORIES, type Use } from './measured';
import { BASIC_PLAN, type District, month, PRICES, total, yuan } from './model';

const DISTRICT: District = { residents: 10_000, workers: 200 };
const DAYS = 30;

const number = (count: number): string => Math.round(count).toLocaleString('en');
const cells = ({ calls, reads, writes }: Use): string[] => [calls, reads, writes].map(number);
const row = (...all: readonly string[]): string => `| ${all.join(' | ')} |`;

const MEASURED: readonly (readonly [what: string, use: Use])[] = [
  ['A repair order, from booking to the points for its rating', STORIES.order],
  ['A talk, from asking to its evaluation', STORIES.talk],
  ["An hour of a worker's open desk, nothing going on", OPEN_FOR_AN_HOUR.worker],
  ['The same while urgent orders come in', OPEN_FOR_AN_HOUR.workerWaited],
  ["An hour of a firm's open orders", OPEN_FOR_AN_HOUR.firm],
  ["An hour of an officer's open desk", OPEN_FOR_AN_HOUR.officer],
  ["An hour of staff's open desk", OPEN_FOR_AN_HOUR.staff],
  ['An hour of the open front page', OPEN_FOR_AN_HOUR.resident],
  ['An hour of an open order while somebody is on the way', OPEN_FOR_AN_HOUR.order],
];

/** What a district costs in a month, as whoever pays for it reads it. */
export function cost(district: District = DISTRICT): string {
  const lines = month(district);
  const all = total(lines);
  const { residents, workers } = district;
  return `${[
    '# What it costs',
    `A month of a district with ${number(residents)} residents and ${number(workers)} workers, reckoned from what tests count (\`config/cost/measured.ts\`) and from guesses of what people do (\`config/cost/model.ts\`). Nothing here was read off a bill.`,
    '## Counted',
    [
      row('What', 'Function calls', 'Reads', 'Writes'),
      '|---|---:|---:|---:|',
      ...MEASURED.map(([what, use]) => row(what, ...cells(use))),
    ].join('\n'),
    '## A month',
    [
      row('What', 'How often', 'Function calls', 'Reads', 'Writes', 'Yuan'),
      '|---|---|---:|---:|---:|---:|',
      ...lines.map(({ what, how, use }) => row(what, how, ...cells(use), yuan(use).toFixed(1))),
      row('Together', '', ...cells(all), yuan(all).toFixed(1)),
    ].join('\n'),
    `Per day that is ${number(all.reads / DAYS)} reads and ${number(all.writes / DAYS)} writes. A basic plan allows ${number(BASIC_PLAN.callsAMonth)} calls a month, ${number(BASIC_PLAN.readsADay)} reads and ${number(BASIC_PLAN.writesADay)} writes a day (see "When there is too much to do" in [operations](operations.md)): a district of this size needs a larger one, or payment by use.`,
    `Yuan: ${PRICES.tenThousandCalls} for ten thousand calls, ${PRICES.gigabyteSecond} for a gigabyte and second (256 MB for 0.3 s a call), ${PRICES.tenThousandReads} for ten thousand reads, ${PRICES.tenThousandWrites} for ten thousand writes, as published for services of this kind in 2024 (uniapp.dcloud.net.cn/uniCloud/price). Storage, traffic, messages by SMS and phone numbers by WeChat's button come on top; certified public bodies do not pay for the button.`,
    'Drawn by `npx tsx config/cost/index.ts > docs/cost.md`.',
  ].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(cost());
