/** Why staff look somebody or something up: written down with each look, and read by whom it concerns. */
export const WHYS = ['call', 'counter', 'check', 'complaint'] as const;
export type Why = (typeof WHYS)[number];

export const WHY_LABEL: Readonly<Record<Why, string>> = {
  call: '来电办事',
  counter: '本人来办事',
  check: '核实情况',
  complaint: '处理投诉',
};
