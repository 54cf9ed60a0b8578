import { sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { EARNING_RULES } from '#domain/points/owed';
import { setTerms as decideTerms, newRuleBook } from '#domain/points/terms';
import { rulesView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import { ruleBooks } from '../store/points';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<PointsContract>;

const touched = async () =>
  (await Promise.all(EARNING_RULES.map(ruleBooks.findById))).flatMap((book) => book ?? []);

/** 怎么得积分, now and before: everybody may read it. */
export const rules: Cases['rules'] = async (_, { moment }) => yes(rulesView(await touched(), moment.now));

/** A rule that nobody has touched yet becomes a document with the first change. */
export const setTerms: Cases['setTerms'] = async ({ rule, reason, ...terms }, { moment }) => {
  const done = await unitOfWork(async () => {
    const known = await ruleBooks.findById(rule);
    const sent = known ? sentBefore(known, moment) : 'no';
    if (sent !== 'no') return sent === 'same' ? { ...yes(null), changes: [] } : no('REQUEST_REUSED');
    const decided = decideTerms(known ?? newRuleBook(rule), { ...terms, why: reason }, moment);
    if (!decided.ok) return decided;
    const changes = [{ collection: 'points_rules' as const, before: known, after: decided.after }];
    return { ...yes(null), changes };
  });
  return done.ok ? yes(rulesView(await touched(), moment.now)) : done;
};
