import { Tabs } from '../../../components/tabs';

export type ListName = 'live' | 'alarms' | 'frozen' | 'fees';

interface ListWords {
  readonly label: string;
  readonly none: string;
  readonly meaning: string;
}

export const LISTS: Readonly<Record<ListName, ListWords>> = {
  live: {
    label: '进行中',
    none: '现在没有进行中的单子',
    meaning: '居民一预约，单子就会出现在这里。',
  },
  alarms: {
    label: '要留意',
    none: '没有要留意的单子',
    meaning: '十分钟没有人接、过了时间没有到、返工要另找一家的，会出现在这里。',
  },
  frozen: {
    label: '冻结',
    none: '没有冻结的单子',
    meaning: '门口不是本人、修了两次没修好、一周没有完工的，会冻结，等您核实。',
  },
  fees: {
    label: '上门费',
    none: '上门费没有争议',
    meaning: '居民说付了、师傅说没收到的，会出现在这里，等您问清楚。',
  },
};

const ORDER: readonly ListName[] = ['live', 'alarms', 'frozen', 'fees'];

interface ListsProps {
  readonly list: ListName;
  readonly counts: Readonly<Record<ListName, string>>;
  readonly onChoose: (list: ListName) => void;
}

/** The lists of one desk, each with its count. */
export const Lists = ({ list, counts, onChoose }: ListsProps) => (
  <Tabs
    id="lists"
    label="看哪些单子"
    value={list}
    onChange={onChoose}
    tabs={ORDER.map((name) => ({
      ...{ value: name, label: LISTS[name].label, count: counts[name] },
      spoken: counts[name] ? `${LISTS[name].label}，${counts[name]} 张` : LISTS[name].label,
      urgent: name !== 'live' && counts[name] !== '' && counts[name] !== '0',
    }))}
  />
);
