import { aForm, creditCode, idNumber, PAPER_PHOTO, verdictsOn } from './applications';
import { STAFF } from './district';
import { dayNamed, dayNo, type KnownFirm, type KnownPaper, type KnownWorker } from './fit-oracle';
import { CATEGORIES, type KnownTown, phoneOf } from './fit-town';

/** Firms come and are vetted, workers join, are admitted, trained and go, papers are renewed. */

/** Days since the training; the last two are not current. */
const TRAINED = [0, 350, 357, 362, 365, 400] as const;

export async function apply(town: KnownTown, firm: number, dice: number): Promise<void> {
  const known = town.forms[firm];
  if (known && known.state !== 'returned') return;
  const papers = CATEGORIES.map((category, place) => town.paper(category, dice + place));
  const fields = aForm({
    creditCode: creditCode(100 + firm),
    idNumber: idNumber(100 + firm),
    categories: [...CATEGORIES],
    papers: papers.map(sent),
  });
  const by = `wx-applicant-${firm}`;
  const { application } = known
    ? await town.cloud.phone(by).does('provider', 'saveApplication', { applicationId: known.id, ...fields })
    : await town.cloud.phone(by).does('provider', 'startApplication', fields);
  town.forms[firm] = { id: application.id, items: application.items, state: 'draft', papers };
  const answer = await town.say(by, 'provider', 'submitApplication', { applicationId: application.id });
  town.forms[firm] = {
    id: application.id,
    items: application.items,
    state: answer.ok ? 'submitted' : 'returned',
    papers,
  };
}

export async function review(town: KnownTown, firm: number, dice: number): Promise<void> {
  const form = town.forms[firm];
  const known = town.firms[firm];
  if (!form || !known || form.state !== 'submitted') return;
  const outcome = dice % 4 === 0 ? 'return' : 'approve';
  const wrong = outcome === 'return' ? { contact: '电话打不通' } : {};
  const verdicts = verdictsOn(form.items, wrong);
  const answer = await town.staff('review', { applicationId: form.id, outcome, why: '', verdicts });
  if (!answer.ok) return;
  form.state = outcome === 'return' ? 'returned' : 'approved';
  if (outcome === 'return') return;
  known.id = form.id;
  known.papers = form.papers.map((paper) => ({ ...paper, right: true }));
}

export async function join(town: KnownTown, firm: KnownFirm, person: number, dice: number): Promise<void> {
  const asked = await town.say(firm.manager, 'provider', 'invite', {
    name: '新师傅',
    phone: phoneOf(person),
  });
  if (!asked.ok) return;
  const { invitations } = asked.value as { invitations: { code: string }[] };
  const papers = CATEGORIES.map((category, place) => town.paper(category, dice + place));
  const openid = `wx-person-${person}`;
  const answer = await town.say(openid, 'provider', 'join', {
    code: invitations[0]?.code,
    name: '新师傅',
    idNumber: idNumber(200 + person),
    photo: PAPER_PHOTO,
    papers: papers.map(sent),
  });
  if (town.workerOf(person) && answer.ok) town.wrong('somebody works for two firms');
  if (!answer.ok) return;
  town.count('join');
  const { crew } = await town.cloud.phone(firm.manager).does('provider', 'firm', {});
  const { badgeNo } = answer.value as { badgeNo: string };
  const workerId = crew.find((one) => one.badgeNo === badgeNo)?.workerId ?? '';
  town.workers.push({
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

export async function admit(town: KnownTown, worker: KnownWorker | undefined, dice: number): Promise<void> {
  if (!worker) return;
  const trained = dayNo(town.now) - (TRAINED[dice % TRAINED.length] ?? 0);
  const right = dice % 7 !== 6;
  const answer = await town.staff('admit', {
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

export async function train(town: KnownTown, worker: KnownWorker | undefined, dice: number): Promise<void> {
  if (!worker) return;
  const trained = dayNo(town.now) - (TRAINED[dice % TRAINED.length] ?? 0);
  const wish = { providerId: worker.firm.id, workerId: worker.workerId, trainedOn: dayNamed(trained) };
  if ((await town.staff('train', wish)).ok) worker.trainedUntil = trained + 365;
}

export async function leave(town: KnownTown, worker: KnownWorker | undefined, dice: number): Promise<void> {
  if (!worker) return;
  const himself = dice % 2 === 0;
  const wish = { workerId: himself ? null : worker.workerId };
  const answer = await town.say(himself ? worker.openid : worker.firm.manager, 'provider', 'leave', wish);
  if (!answer.ok) return;
  town.count('leave');
  worker.left = true;
}

export async function duty(town: KnownTown, worker: KnownWorker | undefined, dice: number): Promise<void> {
  if (!worker) return;
  const onDuty = dice % 4 !== 0;
  if ((await town.say(worker.openid, 'provider', 'setDuty', { onDuty })).ok) worker.onDuty = onDuty;
}

export async function handIn(
  town: KnownTown,
  firm: KnownFirm,
  worker: KnownWorker | undefined,
  dice: number,
): Promise<void> {
  const paper = town.paper(CATEGORIES[dice % 2] ?? 'pipes', dice);
  const by = worker?.openid ?? firm.manager;
  const wish = { workerId: worker?.workerId ?? null, paper: sent(paper) };
  if (!(await town.say(by, 'provider', 'handIn', wish)).ok) return;
  (worker ? worker.papers : firm.papers).push(paper);
}

export async function checkPaper(town: KnownTown, firm: KnownFirm, dice: number): Promise<void> {
  if (!firm.id) return;
  const all = [
    ...firm.papers,
    ...town.workers.filter((one) => one.firm === firm && !one.left).flatMap(({ papers }) => papers),
  ];
  const waiting = all.filter(({ right }) => right === null);
  if (waiting.length === 0) return;
  const file = await town.cloud.phone(STAFF).does('provider', 'firmFile', { providerId: firm.id });
  const stored = [...file.firm.certificates, ...file.firm.crew.flatMap(({ certificates }) => certificates)];
  for (const [place, paper] of waiting.entries()) {
    const paperId = stored.find(({ number }) => number === paper.number)?.id ?? 'none';
    const right = (dice + place) % 4 !== 0;
    const verdict = { providerId: firm.id, paperId, right, why: '对照过原件' };
    if ((await town.staff('checkPaper', verdict)).ok) paper.right = right;
  }
}

const sent = ({ number, category, from, to }: KnownPaper) => ({
  category,
  kind: '备案证明',
  number,
  validFromOn: dayNamed(from),
  validToOn: dayNamed(to),
  photo: PAPER_PHOTO,
});
