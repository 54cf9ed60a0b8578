/** 分步填写: an application is filled in step by step; the last one shows all of it. */
export const STEPS = ['firm', 'people', 'area', 'papers', 'show', 'promises', 'check'] as const;
export type Step = (typeof STEPS)[number];

const FIELDS: Readonly<Record<Exclude<Step, 'check'>, readonly string[]>> = {
  firm: ['name', 'creditCode', 'office'],
  people: ['representative', 'idNumber', 'contactName', 'contactPhone'],
  area: ['streets', 'categories'],
  papers: ['papers'],
  show: ['introduction', 'videos'],
  promises: ['commitments', 'joinsUnion'],
};

/** Where a field is filled in. */
export const stepOfField = (field: string): Step =>
  STEPS.find((step) => fieldsOf(step).includes(field)) ?? 'check';

const fieldsOf = (step: Step): readonly string[] => (step === 'check' ? [] : FIELDS[step]);

const STEP_OF_ITEM: Readonly<Record<string, Step>> = {
  firm: 'firm',
  representative: 'people',
  contact: 'people',
  area: 'area',
  paper: 'papers',
  introduction: 'show',
  video: 'show',
  commitments: 'promises',
};

/** Where what a reviewer said no to is mended. */
export const stepOfItem = (item: string): Step => STEP_OF_ITEM[item.replace(/-\d+$/, '')] ?? 'check';

export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: Step): Step | null => STEPS[STEPS.indexOf(step) - 1] ?? null;
