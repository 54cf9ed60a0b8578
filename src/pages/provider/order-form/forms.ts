import type { FormWords } from '../../../features/order-form';

export const FORMS = ['postpone', 'moveVisit'] as const;
export type FormName = (typeof FORMS)[number];

/** What he is asked, and what he is told before he says it. */
export const WORDS: Readonly<Record<FormName, FormWords>> = {
  postpone: {
    title: '约个时间再来',
    lead: '什么时候再来？',
    meaning: '居民同意以后才算定下来。还是您来，到门口重新认人。',
    reason: {
      label: '为什么要再来一次',
      likely: ['缺配件，要去买', '要等配件到货', '要等干透', '居民有事'],
      example: '比如：缺一个角阀，明天带来',
    },
    window: true,
    verb: '约这个时间再来',
  },
  moveVisit: {
    title: '换个时间',
    lead: '什么时候能来？',
    meaning: '居民同意以后才算定下来。',
    window: true,
    verb: '提这个时间',
  },
};
