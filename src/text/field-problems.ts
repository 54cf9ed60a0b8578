import { MINUTE, sayClock } from '#domain/kernel/time';

/** What the door says about one field, in words for the person who filled it in. */
export function sayFieldProblem(problem: string): string {
  const again = /^again at (\d+)$/.exec(problem)?.[1];
  // The minute after, for seconds are not shown.
  if (again) return `${sayClock(Number(again) + MINUTE)} 以后可以再试。`;
  if (problem === 'plain words only') return '请只写文字，不要带特殊符号。';
  if (/too_small|too small|>=|required|expected string, received undefined/i.test(problem))
    return '这里还没有写够。';
  if (/too_big|too big|<=/i.test(problem)) return '这里太长了或太大了，请改短一点。';
  return '这里写得不对，请再看一下。';
}
