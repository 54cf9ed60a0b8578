import { useState } from 'react';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { FirmSort } from '#domain/firm/contract-overview';
import { STANDING_LABEL } from '#domain/standing/labels';
import type { Standing } from '#domain/standing/standing';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Row } from '../../../components/row';
import { useDistrict } from '../../../hooks/use-district';
import type { useRegister } from './use-register';

const ALL = 'all';
const withAll = (all: string, options: readonly (readonly [value: string, label: string])[]) => [
  { value: ALL, label: all },
  ...options.map(([value, label]) => ({ value, label })),
];
const STANDINGS = withAll('全部信誉', Object.entries(STANDING_LABEL));
const CATEGORIES = withAll('全部门类', Object.entries(CATEGORY_LABEL));
const WAITING = [
  { value: ALL, label: '全部' },
  { value: 'waiting', label: '有事等审' },
] as const;
const SORTS: readonly { readonly value: FirmSort; readonly label: string }[] = [
  { value: 'waiting', label: '等审多' },
  { value: 'standing', label: '信誉差' },
  { value: 'score', label: '得分低' },
  { value: 'name', label: '名称' },
];

const said = (options: typeof CATEGORIES, value: string | null) =>
  options.find((option) => option.value === (value ?? ALL))?.label ?? value;
const orNull = (value: string) => (value === ALL ? null : value);

/** Which firms, and in what order: said in one line, chosen where somebody wants it otherwise. */
export function Narrowing({ register }: { register: ReturnType<typeof useRegister> }) {
  const [open, setOpen] = useState(false);
  const { filter } = register;
  const { streets } = useDistrict();
  const allStreets = [{ value: ALL, label: '全部街道' }, ...(streets ?? [])];
  const { standing, category, street, waiting } = filter;
  if (!open) {
    const words = [said(STANDINGS, standing), said(CATEGORIES, category), said(allStreets, street)];
    return (
      <Card flush>
        <Row
          id="narrow"
          icon="search"
          label={[...words, waiting ? '有事等审' : null].filter(Boolean).join(' · ')}
          note="换条件、换排法"
          onTap={() => setOpen(true)}
        />
      </Card>
    );
  }
  return <Conditions register={register} allStreets={allStreets} />;
}

interface ConditionsProps {
  readonly register: ReturnType<typeof useRegister>;
  readonly allStreets: typeof CATEGORIES;
}

function Conditions({ register: { filter, change }, allStreets }: ConditionsProps) {
  const { standing, category, street } = filter;
  return (
    <Card>
      <Choice
        id="standing-is"
        look="chips"
        label="信誉"
        value={standing ?? ALL}
        onChange={(one) => change({ standing: orNull(one) as Standing | null })}
        options={STANDINGS}
      />
      <Choice
        id="category"
        look="chips"
        label="门类"
        value={category ?? ALL}
        onChange={(one) => change({ category: orNull(one) })}
        options={CATEGORIES}
      />
      <Choice
        id="street"
        look="chips"
        label="街道"
        value={street ?? ALL}
        onChange={(one) => change({ street: orNull(one) })}
        options={allStreets}
      />
      <Order filter={filter} change={change} />
    </Card>
  );
}

type OrderProps = Pick<ReturnType<typeof useRegister>, 'filter' | 'change'>;

const Order = ({ filter: { waiting, sort }, change }: OrderProps) => (
  <>
    <Choice
      id="waiting"
      look="chips"
      label="等审的"
      value={waiting ? 'waiting' : ALL}
      onChange={(one) => change({ waiting: one === 'waiting' })}
      options={WAITING}
    />
    <Choice
      id="sort"
      look="chips"
      label="怎么排"
      value={sort}
      onChange={(one) => change({ sort: one })}
      options={SORTS}
    />
  </>
);
