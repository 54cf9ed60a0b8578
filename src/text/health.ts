import type { CheckName, Health, JobHealth } from '#domain/figures/health';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { jobLabel, OWING_LABEL } from './jobs';

// 运行情况 in words. What is not well says what to do.

export const CHECK_LABEL: Readonly<Record<CheckName, string>> = {
  clock: '时钟',
  jobs: '定时工作',
  effects: '没办完的后续',
  books: '积分账',
  messages: '微信消息',
  sms: '短信',
  busy: '太忙没答上来',
};

const TO_DEVELOPERS = '请把这一行告诉开发人员。';

/** How one check stands, in a sentence or two. */
export const sayCheck = (health: Health, name: CheckName): string => SENTENCES[name](health);

type Sentence = (health: Health) => string;
const SENTENCES: Readonly<Record<CheckName, Sentence>> = {
  clock: ({ clock: { ok, beatAt }, at }) => {
    if (beatAt === null) return '时钟还没有走过。请到云开发控制台看云函数 clock 的触发器是否开着。';
    if (ok) return `在走，${sayAge(beatAt, at)}记过一次。没有活的时候十分钟记一次。`;
    return `停了，最后一次：${sayAge(beatAt, at)}。请到云开发控制台看云函数 clock 的触发器是否开着，再看它的日志。`;
  },
  jobs: ({ jobs: { ok, runs } }) => {
    if (runs.length === 0) return '还没有记过。';
    const again = runs.filter(({ failures }) => failures > 0).length;
    if (ok && again > 0) return `${runs.length} 项都按时轮到，其中 ${again} 项刚才没做成，会再试。`;
    if (ok) return `${runs.length} 项都按时轮到，没有做不成的。`;
    return `${runs.filter((one) => !one.ok).length} 项没做成或没轮到，列在下面最前。请把那几行告诉开发人员。`;
  },
  effects: ({ effects: { ok, owing }, at }) => {
    if (owing.length === 0) return '都办完了。';
    const said = owing.map(({ noun, count }) => `${OWING_LABEL[noun] ?? noun} ${count} 件`).join('，');
    if (ok) return `${said}等着办，时钟会接着办。`;
    const since = Math.min(...owing.flatMap((one) => (one.ok ? [] : (one.since ?? []))));
    return `${said}没办完，上一次全部办完：${sayAge(since, at)}。时钟还在试，${TO_DEVELOPERS}`;
  },
  books: ({ books: { ok, provenAt, wrong }, at }) => {
    if (provenAt === null) return '还没有核对过。时钟走起来后每天凌晨三点核对。';
    if (ok) return `账平，${sayInstant(provenAt, at)} 核对的。`;
    if (wrong > 0) return `有 ${wrong} 个账户对不上。请打开积分总账，和开发人员一起核对。`;
    return `${sayAge(provenAt, at)}核对过，以后没有再核对。时钟在走的话，${TO_DEVELOPERS}`;
  },
  messages: ({ messages: { ok, unsent, notAllowed, codes } }) => {
    const refused = notAllowed > 0 ? `另有 ${notAllowed} 条是本人没有允许，不算故障。` : '';
    if (unsent === 0) return `一天里没有发不出去的。${refused}`;
    const said = sayCodes(codes);
    if (ok) return `一天里有 ${unsent} 条没发出去（${said}），不多。${refused}`;
    return `一天里有 ${unsent} 条没发出去（${said}）。请到公众平台核对订阅消息的模板，再告诉开发人员。${refused}`;
  },
  sms: ({ sms: { ok, unsent, codes } }) => {
    if (unsent === 0) return '一天里没有发不出去的。';
    const said = `一天里有 ${unsent} 条短信没有发出去（${sayCodes(codes)}）`;
    return ok ? `${said}，不多。` : `${said}。请到云开发控制台的“短信”看套餐余量和模板。`;
  },
  busy: ({ busy: { ok, count } }) => {
    if (count === 0) return '一天里没有。';
    if (ok) return `一天里 ${count} 次，不多；手机会自己再试。`;
    return `一天里 ${count} 次。请到云开发控制台的“用量”看套餐够不够。`;
  },
};

const sayCodes = (codes: Health['sms']['codes']): string =>
  codes.map(({ code, count }) => `错误码 ${code}：${count} 条`).join('，');

/** The name of a job, or the code's own where it has none yet. */
export const sayJob = ({ job }: JobHealth): string => jobLabel(job) ?? job;

/** How a job went last. */
export function sayRun({ ok, askedAt, ms, workedAt, failures, error }: JobHealth, at: number): string {
  const last = `${sayAge(askedAt, at)}轮到，用了 ${ms} 毫秒`;
  const worked = workedAt === null ? '还没有过活' : `上次有活：${sayAge(workedAt, at)}`;
  if (failures > 0)
    return `连着 ${failures} 次没做成（${error}），${last}。${ok ? '会再试。' : TO_DEVELOPERS}`;
  return ok ? `${last}，${worked}。` : `${last}，以后没有再轮到。${TO_DEVELOPERS}`;
}
