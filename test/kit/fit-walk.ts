import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { saying } from './answers';
import { aForm, creditCode, idNumber, PAPER_PHOTO, verdictsOn } from './applications';
import { openCloud, type TestCloud } from './cloud';
import { ended } from './courses';
import {
  anIdentity,
  aResident,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from './district';
import {
  type Category,
  dayNamed,
  dayNo,
  KnownFirm,
  type KnownPaper,
  type KnownWorker,
  SUSPENDED,
  whyNotAccept,
  whyNotBegin,
} from './fit-oracle';

/** A district whose firms and workers come, are vetted, err, are stopped and go, at random; and what is known of them. */

export const FIRMS = 3;
export const PEOPLE = 5;
const CATEGORIES: readonly Category[] = ['pipes', 'jobs'];
const TALK = {
  ...DRAIN,
  _id: 'job-talk',
  category: { id: 'jobs', name: '就业指导', icon: 'briefcase' },
  path: 'consult',
};
const ITEM: Readonly<Record<Category, string>> = { pipes: DRAIN._id, jobs: TALK._id };
/** Days that a paper still has when it is handed in. */
const LASTS = [3, 20, 60, 400] as const;
/** Days since the training; the last two are not current. */
const TRAINED = [0, 350, 357, 362, 365, 400] as const;

export interface Turn {
  readonly what: What;
  readonly firm: number;
  readonly person: number;
  readonly dice: number;
}
export const WHAT = [
  'apply',
  'review',
  'join',
  'admit',
  'train',
  'handIn',
  'checkPaper',
  'duty',
  'days',
  'noShow',
  'forged',
  'reinstate',
  'appeal',
  'leave',
  'wait',
] as const;
export type What = (typeof WHAT)[number];

interface OpenOrder {
  readonly id: string;
  readonly category: Category;
  readonly until: number;
}
interface HeldOrder extends OpenOrder {
  readonly worker: KnownWorker;
}
interface Form {
  id: string;
  items: readonly string[];
  state: string;
  papers: KnownPaper[];
}

export class Walk {
  readonly counts = new Map<string, number>();
  readonly firms: KnownFirm[];
  readonly #forms: (Form | null)[] = Array(FIRMS).fill(null);
  readonly #workers: KnownWorker[] = [];
  #open: OpenOrder[] = [];
  #held: HeldOrder[] = [];
  #papers = 0;
  #orders = 0;
  readonly #say;

  private constructor(
    readonly cloud: TestCloud,
    /** Says what must not be. */
    readonly wrong: (words: string) => void,
  ) {
    this.#say = saying(() => cloud);
    this.firms = Array.from({ length: FIRMS }, (_, place) => new KnownFirm(`wx-applicant-${place}`));
  }

  static async begin(functions: string | undefined, wrong: (words: string) => void): Promise<Walk> {
    const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
    const small = smallDistrict();
    const people = Array.from({ length: PEOPLE }, (_, place) => `person-${place}`);
    const everybody = [...people, ...Array.from({ length: FIRMS }, (_, place) => `applicant-${place}`)];
    cloud.seed({
      catalogue_items: [DRAIN, TALK],
      members: [...(small.members ?? []), ...everybody.map((id) => aResident(id))],
      identities: [
        ...(small.identities ?? []).filter((one) =>
          [LIU, STAFF].includes('_id' in one ? String(one._id) : ''),
        ),
        ...everybody.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
      ],
    });
    for (const [place, id] of people.entries())
      await cloud.phone(`wx-${id}`).does('membership', 'setPhone', { code: `phone:${phoneOf(place)}` });
    return new Walk(cloud, wrong);
  }

  /** One thing happens, and two people try what they may or may not. */
  async take({ what, firm, person, dice }: Turn): Promise<void> {
    this.cloud.clock.move(MINUTE);
    await this.#happens(what, firm % FIRMS, person % PEOPLE, dice);
    await this.#tries(person % PEOPLE, dice);
    await this.#tries((person + dice) % PEOPLE, dice + 1);
  }

  get #now(): number {
    return this.cloud.clock.now();
  }
  #count(words: string): void {
    this.counts.set(words, (this.counts.get(words) ?? 0) + 1);
  }
  #workerOf = (person: number): KnownWorker | undefined =>
    this.#workers.find((one) => one.openid === `wx-person-${person}` && !one.left);
  /** Asks as staff; counts what was done. */
  async #staff(action: string, input: object): Promise<Answer> {
    const answer = await this.#say(STAFF, 'provider', action, input);
    if (answer.ok) this.#count(action);
    return answer;
  }

  #happens(what: What, firm: number, person: number, dice: number): Promise<void> {
    const known = this.firms[firm] ?? new KnownFirm('');
    const worker = this.#workerOf(person);
    const by: Readonly<Record<What, () => Promise<void>>> = {
      apply: () => this.#apply(firm, dice),
      review: () => this.#review(firm, dice),
      join: () => this.#join(known, person, dice),
      admit: () => this.#admit(worker, dice),
      train: () => this.#train(worker, dice),
      handIn: () => this.#handIn(known, dice % 3 === 0 ? undefined : worker, dice),
      checkPaper: () => this.#checkPaper(known, dice),
      duty: () => this.#duty(worker, dice),
      days: () => this.#days(dice),
      noShow: () => this.#noShow(known, dice),
      forged: () => this.#forged(known, dice),
      reinstate: () => this.#reinstate(known),
      appeal: () => this.#appeal(known, dice),
      leave: () => this.#leave(worker, dice),
      wait: async () => undefined,
    };
    return by[what]();
  }

  /* ---- firms come ---- */

  #paper(category: Category, dice: number): KnownPaper {
    this.#papers += 1;
    const [today, lasts] = [dayNo(this.#now), LASTS[dice % LASTS.length] ?? 3];
    const from = dice % 11 === 10 && lasts > 30 ? today + 5 : today - 100;
    return { number: `第 ${this.#papers} 号`, category, from, to: today + lasts, right: null };
  }

  async #apply(firm: number, dice: number): Promise<void> {
    const known = this.#forms[firm];
    if (known && known.state !== 'returned') return;
    const papers = CATEGORIES.map((category, place) => this.#paper(category, dice + place));
    const fields = aForm({
      creditCode: creditCode(100 + firm),
      idNumber: idNumber(100 + firm),
      categories: [...CATEGORIES],
      papers: papers.map(sent),
    });
    const by = `wx-applicant-${firm}`;
    const { application } = known
      ? await this.cloud.phone(by).does('provider', 'saveApplication', { applicationId: known.id, ...fields })
      : await this.cloud.phone(by).does('provider', 'startApplication', fields);
    this.#forms[firm] = { id: application.id, items: application.items, state: 'draft', papers };
    const answer = await this.#say(by, 'provider', 'submitApplication', { applicationId: application.id });
    this.#forms[firm] = {
      id: application.id,
      items: application.items,
      state: answer.ok ? 'submitted' : 'returned',
      papers,
    };
  }

  async #review(firm: number, dice: number): Promise<void> {
    const form = this.#forms[firm];
    const known = this.firms[firm];
    if (!form || !known || form.state !== 'submitted') return;
    const outcome = dice % 4 === 0 ? 'return' : 'approve';
    const wrong = outcome === 'return' ? { contact: '电话打不通' } : {};
    const verdicts = verdictsOn(form.items, wrong);
    const answer = await this.#staff('review', { applicationId: form.id, outcome, why: '', verdicts });
    if (!answer.ok) return;
    form.state = outcome === 'return' ? 'returned' : 'approved';
    if (outcome === 'return') return;
    known.id = form.id;
    known.papers = form.papers.map((paper) => ({ ...paper, right: true }));
  }

  /* ---- workers come and go ---- */

  async #join(firm: KnownFirm, person: number, dice: number): Promise<void> {
    const asked = await this.#say(firm.manager, 'provider', 'invite', {
      name: '新师傅',
      phone: phoneOf(person),
    });
    if (!asked.ok) return;
    const { invitations } = asked.value as { invitations: { code: string }[] };
    const papers = CATEGORIES.map((category, place) => this.#paper(category, dice + place));
    const openid = `wx-person-${person}`;
    const answer = await this.#say(openid, 'provider', 'join', {
      code: invitations[0]?.code,
      name: '新师傅',
      idNumber: idNumber(200 + person),
      photo: PAPER_PHOTO,
      papers: papers.map(sent),
    });
    if (this.#workerOf(person) && answer.ok) this.wrong('somebody works for two firms');
    if (!answer.ok) return;
    this.#count('join');
    const { crew } = await this.cloud.phone(firm.manager).does('provider', 'firm', {});
    const { badgeNo } = answer.value as { badgeNo: string };
    const workerId = crew.find((one) => one.badgeNo === badgeNo)?.workerId ?? '';
    this.#workers.push({
      openid,
      workerId,
      firm,
      papers,
      admitted: false,
      trainedUntil: 0,
      onDuty: false,
      left: false,
    });
  }

  async #admit(worker: KnownWorker | undefined, dice: number): Promise<void> {
    if (!worker) return;
    const trained = dayNo(this.#now) - (TRAINED[dice % TRAINED.length] ?? 0);
    const right = dice % 7 !== 6;
    const answer = await this.#staff('admit', {
      providerId: worker.firm.id,
      workerId: worker.workerId,
      right,
      trainedOn: right ? dayNamed(trained) : null,
      why: '看过本人',
    });
    if (!answer.ok) return;
    if (!right) {
      worker.left = true;
      return;
    }
    worker.admitted = true;
    worker.trainedUntil = trained + 365;
    for (const paper of worker.papers) paper.right ??= true;
  }

  async #train(worker: KnownWorker | undefined, dice: number): Promise<void> {
    if (!worker) return;
    const trained = dayNo(this.#now) - (TRAINED[dice % TRAINED.length] ?? 0);
    const wish = { providerId: worker.firm.id, workerId: worker.workerId, trainedOn: dayNamed(trained) };
    if ((await this.#staff('train', wish)).ok) worker.trainedUntil = trained + 365;
  }

  async #leave(worker: KnownWorker | undefined, dice: number): Promise<void> {
    if (!worker) return;
    const himself = dice % 2 === 0;
    const wish = { workerId: himself ? null : worker.workerId };
    const answer = await this.#say(himself ? worker.openid : worker.firm.manager, 'provider', 'leave', wish);
    if (!answer.ok) return;
    this.#count('leave');
    worker.left = true;
  }

  async #duty(worker: KnownWorker | undefined, dice: number): Promise<void> {
    if (!worker) return;
    const onDuty = dice % 4 !== 0;
    if ((await this.#say(worker.openid, 'provider', 'setDuty', { onDuty })).ok) worker.onDuty = onDuty;
  }

  /* ---- papers ---- */

  async #handIn(firm: KnownFirm, worker: KnownWorker | undefined, dice: number): Promise<void> {
    const paper = this.#paper(CATEGORIES[dice % 2] ?? 'pipes', dice);
    const by = worker?.openid ?? firm.manager;
    const wish = { workerId: worker?.workerId ?? null, paper: sent(paper) };
    if (!(await this.#say(by, 'provider', 'handIn', wish)).ok) return;
    (worker ? worker.papers : firm.papers).push(paper);
  }

  async #checkPaper(firm: KnownFirm, dice: number): Promise<void> {
    if (!firm.id) return;
    const all = [
      ...firm.papers,
      ...this.#workers.filter((one) => one.firm === firm && !one.left).flatMap(({ papers }) => papers),
    ];
    const waiting = all.filter(({ right }) => right === null);
    if (waiting.length === 0) return;
    const file = await this.cloud.phone(STAFF).does('provider', 'firmFile', { providerId: firm.id });
    const stored = [...file.firm.certificates, ...file.firm.crew.flatMap(({ certificates }) => certificates)];
    for (const [place, paper] of waiting.entries()) {
      const paperId = stored.find(({ number }) => number === paper.number)?.id ?? 'none';
      const right = (dice + place) % 4 !== 0;
      const verdict = { providerId: firm.id, paperId, right, why: '对照过原件' };
      if ((await this.#staff('checkPaper', verdict)).ok) paper.right = right;
    }
  }

  /* ---- time, and what goes wrong ---- */

  async #days(dice: number): Promise<void> {
    const then = this.#now + (1 + (dice % 5) * (dice % 7)) * DAY;
    for (const order of [...this.#open, ...this.#held].filter(({ until }) => until <= then))
      await this.#call(order, 'cancel');
    this.cloud.clock.set(then);
    // Sometimes somebody is faster than the clock.
    if (dice % 3 === 0) for (const order of [...this.#held]) await this.#begins(order);
    const { error } = await this.cloud.tick('clock');
    if (error) this.wrong(`the clock: ${error.message}`);
    for (const firm of this.firms) firm.judge(then);
  }

  async #noShow(firm: KnownFirm, dice: number): Promise<void> {
    if (!firm.id) return;
    const many = dice % 4 === 0 ? 4 : 1;
    for (let time = 0; time < many; time += 1) {
      const id = this.#orderId();
      // The function dies as it begins to sweep: what was accepted stands there until the clock comes round.
      const when = { fn: 'clock', collection: 'repair_orders', op: 'get', nth: 2 };
      if (dice % 2 === 0) this.cloud.faults.add({ when, kind: 'timeout' });
      const answer = await ended(this.cloud, id, firm.id, 'no-show');
      if (!answer.ok) this.#count('the sweep died');
      this.cloud.faults.clear();
      firm.noShow(id, this.#now);
    }
    for (const order of this.#held.filter(({ worker }) => worker.firm === firm)) await this.#begins(order);
  }

  async #forged(firm: KnownFirm, dice: number): Promise<void> {
    if (!firm.id || dice % 3 !== 0) return;
    const id = this.#orderId();
    await ended(this.cloud, id, firm.id, 'forged-papers');
    firm.forged(id, this.#now);
  }

  async #reinstate(firm: KnownFirm): Promise<void> {
    if (!firm.id) return;
    const wish = { providerId: firm.id, trainedOn: dayNamed(dayNo(this.#now)), why: '全员补了课' };
    const answer = await this.#staff('reinstate', wish);
    if (answer.ok && firm.level !== SUSPENDED) this.wrong('reinstated without having been suspended');
    if (answer.ok) firm.reinstated(this.#now);
  }

  async #appeal(firm: KnownFirm, dice: number): Promise<void> {
    const step = firm.steps.at(-1);
    if (!firm.id || !step || step.appealed || step.to <= step.from) return;
    const { steps } = await this.cloud.phone(firm.manager).does('provider', 'ownStanding', {});
    const wish = { stepId: steps[0]?.id ?? '', why: '记错了日子' };
    if (!(await this.#say(firm.manager, 'provider', 'appealStep', wish)).ok) return;
    step.appealed = true;
    const overturned = dice % 3 !== 0;
    await this.cloud.phone(STAFF).does('provider', 'decideAppeal', {
      providerId: firm.id,
      stepId: wish.stepId,
      overturned,
      why: '查过记录',
    });
    this.#count(overturned ? 'overturn' : 'keep');
    if (overturned) firm.overturned(step, this.#now);
  }

  #orderId(): string {
    this.#orders += 1;
    return `course-${this.#orders}`;
  }

  /* ---- what people try ---- */

  /** He accepts, or his manager does for him; and what he holds already, he begins. */
  async #tries(person: number, dice: number): Promise<void> {
    const worker =
      this.#workerOf(person) ?? this.#workers.find(({ openid }) => openid === `wx-person-${person}`);
    const holds = this.#held.find((order) => order.worker === worker);
    if (holds && dice % 2 === 0) return this.#begins(holds);
    if ((worker && !worker.left) || dice % 5 === 0) await this.#accepts(person, worker, dice);
  }

  async #accepts(person: number, worker: KnownWorker | undefined, dice: number): Promise<void> {
    const order = await this.#anOrder(CATEGORIES[dice % 2] ?? 'pipes');
    const forHim = worker !== undefined && dice % 3 === 0;
    const answer = forHim
      ? await this.#say(worker.firm.manager, 'repair', 'acceptFor', {
          orderId: order.id,
          workerId: worker.workerId,
        })
      : await this.#say(`wx-person-${person}`, 'repair', 'accept', { orderId: order.id });
    const whyNot = whyNotAccept(worker, order.category, this.#now);
    this.#judged('accepts', whyNot, answer, ['NOT_YOUR_ROUND']);
    if (!answer.ok) return;
    this.#open = this.#open.filter((one) => one !== order);
    if (worker) this.#held.push({ ...order, worker });
  }

  async #begins(order: HeldOrder): Promise<void> {
    this.#held = this.#held.filter((one) => one !== order);
    const answer = await (order.category === 'jobs' ? this.#reports(order) : this.#arrives(order));
    // It was taken from him meanwhile, with his firm.
    if (!answer) return;
    this.#judged('begins', whyNotBegin(order.worker, order.category, this.#now), answer, []);
    const turned =
      'refusal' in answer && ['BADGE_RAN_OUT', 'CERTIFICATE_RAN_OUT'].includes(answer.refusal.code);
    if (turned) {
      await this.cloud.phone(LIU).ask('clock', 'settle', { noun: 'repair-order', id: order.id });
      order.worker.firm.released(order.id, this.#now);
    }
    if (answer.ok && order.category === 'jobs') await this.#call(order, 'reject');
    await this.#call(order, 'cancel');
  }

  async #arrives({ id, worker }: HeldOrder): Promise<Answer | null> {
    const seen = { orderId: id, workerId: worker.workerId, badgeWorn: true, uniformWorn: true };
    const known = await this.cloud.phone(LIU).ask('repair', 'recognise', seen);
    if (!known.ok) return null;
    return this.#say(worker.openid, 'repair', 'arrive', { orderId: id, code: known.value.arrivalCode });
  }

  async #reports({ id, worker }: HeldOrder): Promise<Answer | null> {
    const { order } = await this.cloud.phone(LIU).does('repair', 'order', { orderId: id });
    if (order.state !== 'accepted') return null;
    const done = { checked: TALK.standard, photosBefore: [], photosAfter: [], paidFen: 0 };
    return this.#say(worker.openid, 'repair', 'finish', { orderId: id, ...done });
  }

  /** The oracle says no: so must the answer. It says yes: so must the answer, but for what is not about fitness. */
  #judged(what: string, whyNot: string | null, answer: Answer, allowed: readonly string[]): void {
    const code = 'refusal' in answer ? answer.refusal.code : answer.ok ? 'ok' : 'fault';
    this.#count(`${what}: ${whyNot ?? (answer.ok ? 'fit' : code)}`);
    if (whyNot !== null && answer.ok) this.wrong(`somebody ${what} although: ${whyNot}`);
    if (whyNot === null && !answer.ok && !allowed.includes(code)) this.wrong(`a fit worker ${what}: ${code}`);
  }

  async #anOrder(category: Category): Promise<OpenOrder> {
    const known = this.#open.find((order) => order.category === category);
    if (known) return known;
    const from = this.#now + 12 * DAY;
    const { id } = await this.cloud.phone(LIU).does('repair', 'book', {
      itemId: ITEM[category],
      wrong: '想请人看看',
      photos: [],
      video: null,
      addressId: HER_ADDRESS,
      when: { kind: 'window', from, to: from + 2 * HOUR },
      ...(category === 'jobs' ? { meeting: 'phone' as const } : {}),
      providerId: null,
    });
    const order = { id, category, until: from + 2 * HOUR };
    this.#open.push(order);
    return order;
  }

  async #call(order: OpenOrder, action: 'cancel' | 'reject'): Promise<void> {
    await this.#say(LIU, 'repair', action, { orderId: order.id, reason: '不用了' });
    this.#open = this.#open.filter(({ id }) => id !== order.id);
    this.#held = this.#held.filter(({ id }) => id !== order.id);
  }
}

const phoneOf = (person: number): string => `1390533${4000 + person}`;

const sent = ({ number, category, from, to }: KnownPaper) => ({
  category,
  kind: '备案证明',
  number,
  validFromOn: dayNamed(from),
  validToOn: dayNamed(to),
  photo: PAPER_PHOTO,
});
