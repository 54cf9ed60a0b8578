import { IDLE_DAY, LOOK, NOTHING, OPEN_FOR_AN_HOUR, plus, STORIES, times, type Use } from './measured';

/** What a district does in a month. */
export interface District {
  readonly residents: number;
  readonly workers: number;
}

interface Line {
  readonly what: string;
  readonly how: string;
  readonly use: Use;
}

const DAYS = 30;
/** Of a monitor, a day. */
const LOOKS = (24 * 60) / 15;
const WORKDAYS = 22;
/** Days on which a worker is there. */
const DUTY_DAYS = 26;

/** Guesses, each by itself, so that whoever knows better puts a better one here. */
export function month({ residents, workers }: District): readonly Line[] {
  const orders = residents * 0.15;
  const talks = residents * 0.015;
  const firms = workers / 5;
  return [
    {
      what: 'Residents look at the app',
      how: 'each four times, two minutes long',
      use: times((residents * 4 * 2) / 60, OPEN_FOR_AN_HOUR.resident),
    },
    {
      what: 'Repair orders',
      how: `${orders}: each step, and the order's screen for half an hour on both sides`,
      use: times(orders, plus(STORIES.order, OPEN_FOR_AN_HOUR.order)),
    },
    { what: 'Talks', how: `${talks}`, use: times(talks, STORIES.talk) },
    {
      what: 'Workers wait for orders',
      how: `${DUTY_DAYS} days of two hours with the desk open; in a quarter of it urgent orders come in`,
      use: plus(
        times(workers * DUTY_DAYS * 1.5, OPEN_FOR_AN_HOUR.worker),
        times(workers * DUTY_DAYS * 0.5, OPEN_FOR_AN_HOUR.workerWaited),
      ),
    },
    {
      what: 'Firms look at their orders',
      how: `${firms} of them, ${DUTY_DAYS} days of one hour`,
      use: times(firms * DUTY_DAYS, OPEN_FOR_AN_HOUR.firm),
    },
    {
      what: 'Officers',
      how: `30 of them, ${WORKDAYS} days of half an hour`,
      use: times((30 * WORKDAYS) / 2, OPEN_FOR_AN_HOUR.officer),
    },
    {
      what: 'Staff',
      how: `5 of them, ${WORKDAYS} days of six hours`,
      use: times(5 * WORKDAYS * 6, OPEN_FOR_AN_HOUR.staff),
    },
    { what: 'The clock', how: 'every minute', use: times(DAYS, IDLE_DAY) },
    { what: 'A monitor', how: 'every 15 minutes', use: times(DAYS * LOOKS, LOOK) },
  ];
}

export const total = (lines: readonly Line[]): Use => lines.reduce((sum, { use }) => plus(sum, use), NOTHING);

/**
 * Yuan, pay as you go, as providers of this kind published them in 2024 (uniapp.dcloud.net.cn/uniCloud/price); the console of the
 * environment says what it takes itself.
 */
export const PRICES = {
  tenThousandCalls: 0.0133,
  gigabyteSecond: 0.000110592,
  tenThousandReads: 0.015,
  tenThousandWrites: 0.05,
};

/** What a call takes at most, on the average: 256 MB for so many seconds. */
const SECONDS = 0.3;
const GIGABYTES = 0.25;

export const yuan = ({ calls, reads, writes }: Use): number =>
  (calls / 10_000) * PRICES.tenThousandCalls +
  calls * SECONDS * GIGABYTES * PRICES.gigabyteSecond +
  (reads / 10_000) * PRICES.tenThousandReads +
  (writes / 10_000) * PRICES.tenThousandWrites;

/** Basic plan: as /docs/operations.md has it. */
export const BASIC_PLAN = { callsAMonth: 200_000, readsADay: 50_000, writesADay: 30_000 };
