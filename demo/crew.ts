import type { Paper as HandedIn } from '#domain/firm/certificate';
import { admit, TRAINING_DAYS, train } from '#domain/firm/crew';
import { setDuty } from '#domain/firm/duty';
import type { Provider } from '#domain/firm/firm';
import { invite, join } from '#domain/firm/joining';
import { checkPaper, handIn } from '#domain/firm/papers';
import type { Actor } from '#domain/kernel/actor';
import { DAY, dayOf, HOUR, instantOf } from '#domain/kernel/time';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { staffActor } from './applications';
import { type Dice, diceFor } from './dice';
import { type CrewMember, type Firm, WORKER_PAPER } from './firms';
import { momentOf } from './moment';
import { idNumberFrom, paperOf } from './papers';
import { portrait } from './portrait';
import { made } from './residents';
import type { PutFile } from './showcase';
import { paperPicture } from './work-picture';

/** What somebody does to a firm, and when. */
export interface Act {
  readonly at: number;
  readonly done: (provider: Provider) => Provider;
}

interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly putFile: PutFile;
}

/** A worker of the demo, before he has come. */
interface Person {
  readonly one: CrewMember;
  readonly workerId: string;
  readonly himself: Actor;
  readonly badge: number;
  readonly joinsAt: number;
  readonly dice: Dice;
}

const JOINED_DAYS = 200;

/** How each worker of a firm came to it, and what has happened to him since. */
export const crewOf = (firm: Firm, firmNo: number, scene: Scene): Act[] =>
  firm.crew.flatMap((one, place) => {
    const workerId = `${firm.id}-${one.key}`;
    const dice = diceFor(`worker ${workerId}`);
    const himself: Actor = { memberId: dice.id(), roles: ['resident', 'worker'], providerId: firm.id };
    const joinsAt = scene.now - JOINED_DAYS * DAY + place * HOUR;
    const person = { one, workerId, himself, badge: firmNo * 100 + place + 1, joinsAt, dice };
    return [
      ...joining(person, firm, scene),
      ...training(person, scene),
      ...(one.refused ? refusing(person, one.refused, scene) : []),
      ...(one.offDuty || one.untrained || firm.standing === 'suspended' ? [] : [onDuty(person, scene)]),
    ];
  });

function joining({ one, workerId, himself, badge, joinsAt, dice }: Person, firm: Firm, scene: Scene): Act[] {
  const number = idNumberFrom(dice);
  const phone = `1990053${dice.digits(4)}`;
  const reached = { phone: seal(phone), phoneKey: fingerprint(phone) };
  const name = `${one.surname}师傅`;
  const ids = [workerId];
  const joins = {
    ...momentOf(himself, joinsAt, dice),
    newId: () => ids.shift() ?? dice.id(),
    newCode: () => String(badge).padStart(4, '0'),
  };
  const person = {
    ...reached,
    name,
    photo: scene.putFile(`demo/workers/${workerId}.svg`, portrait(firm.id, workerId, one.woman ?? false)),
    idNumber: seal(number),
    idKey: fingerprint(number),
    papers: one.can.map((category) => paperFor(one, category, scene, joinsAt, dice)),
  };
  const invitedAt = joinsAt - 30 * 60_000;
  return [
    {
      at: invitedAt,
      done: (provider) =>
        made(invite(provider, { name, ...reached }, momentOf(managerOf(provider), invitedAt, dice))),
    },
    {
      at: joinsAt,
      done: (provider) => {
        const code = provider.invitations.find(({ phoneKey }) => phoneKey === reached.phoneKey)?.code ?? '';
        return made(join(provider, { ...person, code }, { inAFirm: false, barred: false }, joins));
      },
    },
  ];
}

const paperFor = (
  { paper = 'valid' }: CrewMember,
  category: string,
  { now, putFile }: Scene,
  handedInAt: number,
  dice: Dice,
): HandedIn => {
  const photo = putFile(`demo/papers/${category}.svg`, paperPicture());
  return paperOf({ names: WORKER_PAPER, category, paper, now, handedInAt, photo }, dice);
};

/** Admitted the day after; trained before, and once more where that is how long his training counts. */
function training({ one, workerId, joinsAt, dice }: Person, { now, staffId }: Scene): Act[] {
  const admittedAt = joinsAt + DAY;
  const last = dayOf(now + (trainingOf(one, dice) - TRAINING_DAYS) * DAY);
  const wasBefore = last <= dayOf(admittedAt);
  const trainedOn = wasBefore ? last : dayOf(admittedAt);
  const again = instantOf(last, '17:00');
  const staff = staffActor(staffId);
  const admission = { workerId, right: true, trainedOn, why: '' };
  const first: Act = {
    at: admittedAt,
    done: (provider) =>
      made(
        admit(provider, admission, { ownCase: false, elsewhere: false }, momentOf(staff, admittedAt, dice)),
      ),
  };
  const second: Act = {
    at: again,
    done: (provider) =>
      made(train(provider, { workerId, trainedOn: last }, { ownCase: false }, momentOf(staff, again, dice))),
  };
  return wasBefore ? [first] : [first, second];
}

/** In how many days his training runs out. */
function trainingOf(one: CrewMember, dice: Dice): number {
  const days = one.untrained ? -dice.between(3, 20) : dice.between(60, 300);
  return one.trainingEndsIn ?? days;
}

/** He handed in a newer paper, which staff did not accept. */
function refusing({ one, workerId, himself, dice }: Person, why: string, scene: Scene): Act[] {
  const [category = ''] = one.can;
  const [sentAt, judgedAt] = [scene.now - 3 * DAY, scene.now - 2 * DAY];
  const paper = paperFor({ ...one, paper: 'valid' }, category, scene, sentAt, dice);
  const wish = { workerId, paper };
  return [
    {
      at: sentAt,
      done: (provider) =>
        made(handIn(provider, wish, { staffIds: [scene.staffId] }, momentOf(himself, sentAt, dice))),
    },
    {
      at: judgedAt,
      done: (provider) => {
        const own = provider.workers.find((worker) => worker.workerId === workerId)?.certificates ?? [];
        const paperId = own.find(({ checkedAt }) => checkedAt === null)?.id ?? '';
        const moment = momentOf(staffActor(scene.staffId), judgedAt, dice);
        return made(checkPaper(provider, { paperId, right: false, why }, { ownCase: false }, moment));
      },
    },
  ];
}

function onDuty({ himself, dice }: Person, { now }: Scene): Act {
  const at = now - dice.between(1, 6) * HOUR;
  return { at, done: (provider) => made(setDuty(provider, true, momentOf(himself, at, dice))) };
}

const managerOf = ({ _id, managerIds: [memberId = ''] }: Provider): Actor => ({
  memberId,
  roles: ['resident', 'manager'],
  providerId: _id,
});
