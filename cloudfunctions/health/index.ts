// 运行情况: is all well, for a monitor that looks from outside: 200 where it is, 503 where somebody has to look.
// Called over HTTPS by monitors that hold a token; by nobody else.
import * as z from 'zod';
import { CHECKS, type Health, isWell } from '#domain/figures/health';
import { MINUTE } from '#domain/kernel/time';
import { serveWeb } from '../runtime/web';
import { healthAt } from '../store/health';

/** Looking costs some twenty questions, so whoever asks more often is told what was found a moment ago. */
const HOLDS_FOR = 5 * MINUTE;
let found: Health | undefined;

export const main = serveWeb({ room: 'health', tokens: 'HEALTH_TOKENS', query: z.object({}) }, async () => {
  const now = Date.now();
  if (!found || now - found.at >= HOLDS_FOR || now < found.at) found = await healthAt(now);
  const health = found;
  const ok = isWell(health);
  const checks = CHECKS.map((name) => ({ name, ...health[name] }));
  return [ok ? 200 : 503, { ok, at: health.at, checks }];
});
