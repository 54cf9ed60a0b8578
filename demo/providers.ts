import type { Certificate } from '#domain/firm/certificate';
import type { Provider, Worker } from '#domain/firm/firm';
import { creditCheck, idCheck } from '#domain/kernel/identity-numbers';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { type Dice, diceFor } from './dice';
import { type CrewMember, FIRM_PAPER, FIRMS, type Firm, type Paper, WORKER_PAPER } from './firms';
import { portrait } from './portrait';
import type { PutFile, Showcase } from './showcase';

export interface Scene {
  readonly now: number;
  readonly putFile: PutFile;
  /** What a firm of these categories shows of its work. */
  readonly showcase: (categories: readonly string[], releasedAt: number) => Showcase;
}

/** People of the story who come to their firm under an openid of their own. */
const OWN_OPENID: Readonly<Record<string, string>> = { 'huimin-ma': 'demo-ma', 'haibin-sun': 'demo-sun' };

export interface VettedFirm {
  readonly firm: Firm;
  readonly provider: Provider;
  readonly identities: readonly Identity[];
}

export const vettedFirms = (scene: Scene): VettedFirm[] =>
  FIRMS.map((firm, index) => vetted(firm, index, scene, diceFor(`firm ${firm.id}`)));

function vetted(firm: Firm, index: number, scene: Scene, dice: Dice): VettedFirm {
  const { now } = scene;
  const workers = firm.crew.map((one, place) =>
    workerOf(firm, one, (index + 1) * 100 + place + 1, scene, dice),
  );
  const managerId = dice.id();
  const approvedAt = now - dice.between(220, 520) * DAY;
  const provider: Provider = {
    _id: firm.id,
    version: 1,
    events: [],
    effects: {},
    owed: 0,
    name: firm.name,
    introduction: firm.introduction,
    approvedOn: dayOf(approvedAt),
    standing: firm.standing,
    office: `${firm.streets[0] ?? ''} ${dice.between(2, 60)} 号`,
    streets: firm.streets,
    categories: firm.categories,
    certificates: firm.categories.map((category) =>
      certificate(FIRM_PAPER, category, firm.papers?.[category] ?? 'valid', now, dice),
    ),
    workers,
    managerIds: [managerId],
    creditCode: creditCodeFor(index),
    contact: null,
    amendments: [],
    representativeKey: fingerprint(`representative of ${firm.id}`),
    invitations: [],
    waitingSince: null,
    sweepsAt: null,
    ...(firm.shows ? scene.showcase(firm.categories, approvedAt) : { photos: [], videos: [] }),
  };
  return { firm, provider, identities: [...workers.map(identityOf(firm)), managerIdentity(firm, managerId)] };
}

function workerOf(firm: Firm, one: CrewMember, badge: number, { now, putFile }: Scene, dice: Dice): Worker {
  const workerId = `${firm.id}-${one.key}`;
  const onDuty = !one.offDuty && !one.untrained && firm.standing !== 'suspended';
  return {
    workerId,
    memberId: dice.id(),
    name: `${one.surname}师傅`,
    photo: putFile(`demo/workers/${workerId}.svg`, portrait(firm.id, workerId, one.woman ?? false)),
    phone: seal(`1990053${dice.digits(4)}`),
    badgeNo: `GDJ-${String(badge).padStart(4, '0')}`,
    certificates: papersOf(one, now, dice),
    trainedUntilOn: dayOf(now + trainingOf(one, dice) * DAY),
    onDutySince: onDuty ? now - dice.between(1, 6) * HOUR : null,
    left: false,
    ...identityPaper(diceFor(`id ${workerId}`)),
    joinedAt: now - 200 * DAY,
    approvedAt: now - 199 * DAY,
  };
}

function papersOf(one: CrewMember, now: number, dice: Dice): Certificate[] {
  const papers = one.can.map((category) =>
    certificate(WORKER_PAPER, category, one.paper ?? 'valid', now, dice),
  );
  const [first] = papers;
  if (!one.refused || !first) return papers;
  const renewal = { id: `${first.id}-renewal`, checkedAt: null, validToOn: dayOf(now + 1000 * DAY) };
  return [...papers, { ...first, ...renewal, refused: { at: now - 2 * DAY, why: one.refused } }];
}

/** In how many days his training runs out. */
function trainingOf(one: CrewMember, dice: Dice): number {
  const days = one.untrained ? -dice.between(3, 20) : dice.between(60, 300);
  return one.trainingEndsIn ?? days;
}

/** Invented: no such region and day of birth have these numbers, but their check characters are right. */
export const creditCodeFor = (index: number): string => {
  const body = `91370202MA0${String(index + 1).padStart(6, '0')}`;
  return `${body}${creditCheck(body)}`;
};

export function idNumberFrom(dice: Dice): string {
  const body = `3702991990010${dice.between(1, 9)}${dice.digits(3)}`;
  return `${body}${idCheck(body)}`;
}

function identityPaper(dice: Dice): Pick<Worker, 'idNumber' | 'idKey'> {
  const number = idNumberFrom(dice);
  return { idNumber: seal(number), idKey: fingerprint(number) };
}

const DAYS_LEFT: Readonly<Record<Paper, readonly [min: number, max: number]>> = {
  valid: [120, 900],
  expiring: [6, 28],
  // Past the fourteen days of grace.
  expired: [-60, -16],
};

function certificate(
  names: Readonly<Record<string, string>>,
  category: string,
  paper: Paper,
  now: number,
  dice: Dice,
): Certificate {
  const days = dice.between(...DAYS_LEFT[paper]);
  return {
    id: dice.id(),
    kind: names[category] ?? '资质证明',
    number: `青${dice.digits(4)}字第 ${dice.digits(6)} 号`,
    photo: '',
    checkedAt: now + (days - 1095) * DAY,
    category,
    validFromOn: dayOf(now + (days - 1095) * DAY),
    validToOn: dayOf(now + days * DAY),
  };
}

const identityOf =
  (firm: Firm) =>
  ({ workerId, memberId }: Worker): Identity => ({
    _id: OWN_OPENID[workerId] ?? `demo-worker-${workerId}`,
    version: 1,
    memberId,
    roles: ['resident', 'worker'],
    providerId: firm.id,
  });

const managerIdentity = (firm: Firm, memberId: string): Identity => ({
  _id: firm.id === 'huimin' ? 'demo-manager' : `demo-manager-${firm.id}`,
  version: 1,
  memberId,
  roles: ['resident', 'manager'],
  providerId: firm.id,
});
