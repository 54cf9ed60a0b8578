import * as z from 'zod';

const job = z.strictObject({
  ...{ job: z.string(), ok: z.boolean(), lateness: z.int(), askedAt: z.int(), ms: z.int() },
  ...{ workedAt: z.int().nullable(), quietAt: z.int(), failures: z.int(), error: z.string().nullable() },
});
const owing = z.strictObject({
  ...{ noun: z.string(), ok: z.boolean(), count: z.int(), since: z.int().nullable() },
});
const unsent = {
  ...{ ok: z.boolean(), unsent: z.int() },
  codes: z.array(z.strictObject({ code: z.string(), count: z.int() })),
};

/** 运行情况: each check with its numbers. */
export const health = z.strictObject({
  at: z.int(),
  clock: z.strictObject({ ok: z.boolean(), beatAt: z.int().nullable() }),
  jobs: z.strictObject({ ok: z.boolean(), runs: z.array(job) }),
  effects: z.strictObject({ ok: z.boolean(), owing: z.array(owing) }),
  books: z.strictObject({ ok: z.boolean(), provenAt: z.int().nullable(), wrong: z.int() }),
  messages: z.strictObject({ ...unsent, notAllowed: z.int() }),
  sms: z.strictObject(unsent),
  busy: z.strictObject({ ok: z.boolean(), count: z.int() }),
});
