import { useState } from 'react';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Row } from '../../../components/row';
import { useDistrict } from '../../../hooks/use-district';
import type { Looking } from './use-looking';

const ALL = 'all';
const CATEGORIES = [
  { value: ALL, label: '全部门类' },
  ...Object.entries(CATEGORY_LABEL).map(([value, label]) => ({ value, label })),
];

const said = (options: typeof CATEGORIES, value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

/** Where and what for: said in one line, chosen where somebody wants it otherwise. */
export function Narrowing({ looking }: { looking: Looking }) {
  const [open, setOpen] = useState(false);
  const { street, setStreet, setCategory } = looking;
  const known = useDistrict();
  const streets = [{ value: ALL, label: '全部街道' }, ...(known.streets ?? [])];
  const category = looking.category ?? ALL;
  if (!open) {
    return (
      <Card flush>
        <Row
          id="narrow"
          icon="map-pin"
          label={`${said(streets, street)} · ${said(CATEGORIES, category)}`}
          note="换街道或门类"
          onTap={() => setOpen(true)}
        />
      </Card>
    );
  }
  return (
    <Card>
      <Choice
        id="street"
        look="chips"
        label="去哪条街道"
        value={street}
        onChange={setStreet}
        options={streets}
      />
      <Choice
        id="category"
        look="chips"
        label="修什么"
        value={category}
        onChange={(one) => setCategory(one === ALL ? null : one)}
        options={CATEGORIES}
      />
    </Card>
  );
}
