import { DAY, HOUR } from '#domain/kernel/time';
import type { Input } from '../../src/platform/rooms';

type Plan = Omit<Input<'session', 'make'>, 'unionId'>;

/** As a keeper fills it in: a lecture three days ahead. */
export const aSession = (now: number, of: Partial<Plan> = {}): Plan => ({
  ...{ kind: 'lecture', title: '用气安全讲座', words: '怎么看、怎么关，请燃气公司的师傅来讲。' },
  ...{ online: false, where: '云南路社区活动室', from: now + 3 * DAY, to: now + 3 * DAY + 2 * HOUR },
  ...{ stationId: null, capacity: 3, audience: 'everybody', freeUntilHours: 24, times: 1 },
  ...of,
});
