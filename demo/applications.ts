import type { Actor } from '#domain/kernel/actor';
import { DAY, dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import { type Application, itemsOf, type Outcome } from '#domain/vetting/application';
import * as applying from '#domain/vetting/applying';
import type { Form } from '#domain/vetting/form';
import * as decide from '#domain/vetting/review';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { type Dice, diceFor } from './dice';
import { FIRM_PAPER } from './firms';
import { momentOf } from './moment';
import { creditCodeFor, idNumberFrom } from './papers';
import { made, type Settled, settledIn } from './residents';
import type { PutFile } from './showcase';
import { paperPicture } from './work-picture';

export interface Applicant {
  readonly key: string;
  readonly name: string;
  readonly manager: string;
  readonly categories: readonly string[];
  readonly introduction: string;
}

/** Who asks to be let in, and how far it has come. */
interface Case extends Applicant {
  readonly sentDaysAgo: number | null;
  /** null: nobody has looked at it yet, or the applicant took it back. */
  readonly outcome: Outcome | 'withdraw' | null;
  readonly why?: string;
  readonly noes?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    key: 'hengda',
    name: '恒达管道疏通',
    manager: '鲍经理',
    categories: ['pipes'],
    introduction: '',
    sentDaysAgo: null,
    outcome: null,
  },
  {
    key: 'laosong',
    name: '老宋家电维修',
    manager: '宋经理',
    categories: ['appliances', 'electric'],
    introduction: '修了二十六年家电，能修就不劝换新。',
    sentDaysAgo: 1,
    outcome: null,
  },
  {
    key: 'qingfeng',
    name: '清风家政',
    manager: '尤经理',
    categories: ['cleaning'],
    introduction: '日常保洁和擦玻璃，阿姨都是老街坊。',
    sentDaysAgo: 4,
    outcome: 'return',
    noes: { contact: '电话打了三次没有人接，请换一个打得通的。', 'paper-0': '照片看不清编号，请重拍。' },
  },
  {
    key: 'kuaikai',
    name: '快开锁业',
    manager: '贺经理',
    categories: ['locks'],
    introduction: '三分钟到场。',
    sentDaysAgo: 12,
    outcome: 'reject',
    why: '没有公安备案。办好备案以后可以重新申请。',
    noes: { 'paper-0': '不是公安备案证明。' },
  },
  {
    key: 'shunda',
    name: '顺达水电',
    manager: '莫经理',
    categories: ['electric'],
    introduction: '换灯、换插座、查线路。',
    sentDaysAgo: 9,
    outcome: 'withdraw',
  },
];

export interface Applied {
  readonly people: readonly Settled[];
  readonly applications: readonly Application[];
}

export interface Vetting {
  readonly now: number;
  readonly putFile: PutFile;
  readonly staffId: string;
}

/** 入驻申请 in every state but approved, which those of the firms are; written by the rules. */
export function applicationsAt(scene: Vetting): Applied {
  const applied = CASES.map((one, place) => {
    const dice = diceFor(`applicant ${one.key}`);
    const newcomer = { openid: `demo-applicant-${one.key}`, name: one.manager, homes: [] };
    const person = settledIn(newcomer, dice, scene.now - 60 * DAY);
    const form = formOf(one, 50 + place, scene, dice);
    return { person, application: played(one, form, person.member._id, scene, dice) };
  });
  return {
    people: applied.map(({ person }) => person),
    applications: applied.map(({ application }) => application),
  };
}

export function formOf(one: Applicant, place: number, { now, putFile }: Vetting, dice: Dice): Form {
  const photo = putFile(`demo/applications/${one.key}.svg`, paperPicture());
  const idNumber = idNumberFrom(dice);
  const phone = `1990054${dice.digits(4)}`;
  return {
    name: one.name,
    creditCode: creditCodeFor(place),
    representative: one.manager,
    idNumber: { sealed: seal(idNumber), key: fingerprint(idNumber) },
    contactName: one.manager,
    contactPhone: { sealed: seal(phone), key: fingerprint(phone) },
    office: `云南路 ${dice.between(2, 90)} 号`,
    streets: ['云南路街道'],
    categories: one.categories,
    papers: one.categories.map((category) => ({
      category,
      kind: FIRM_PAPER[category] ?? '资质证明',
      number: `青${dice.digits(4)}字第 ${dice.digits(6)} 号`,
      validFromOn: dayOf(now - 200 * DAY),
      validToOn: dayOf(now + 500 * DAY),
      photo,
    })),
    commitments: { noSubcontracting: true, listPrices: true },
    introduction: one.introduction,
    videos: [],
    joinsUnion: dice.chance(0.7),
  };
}

/** One after another, some minutes or a day apart. */
function played(one: Case, form: Form, memberId: string, scene: Vetting, dice: Dice): Application {
  const at = scene.now - (one.sentDaysAgo ?? 0) * DAY - 3 * HOUR;
  const hers = applicant(memberId);
  const begun = applying.draft(dice.id(), form, momentOf(hers, at, dice));
  if (one.sentDaysAgo === null) return begun;
  const sent = sentIn(begun, scene, at + 20 * MINUTE, dice);
  if (one.outcome === null) return sent;
  const later = at + DAY;
  if (one.outcome === 'withdraw') return made(applying.withdraw(sent, momentOf(hers, later, dice)));
  const judged = { outcome: one.outcome, why: one.why ?? '', noes: one.noes ?? {} };
  return reviewed(sent, judged, scene, later, dice);
}

const applicant = (memberId: string): Actor => ({ memberId, roles: ['resident'], providerId: null });

function sentIn(begun: Application, { staffId }: Vetting, at: number, dice: Dice): Application {
  const known = { barred: false, otherFirms: [], inAFirm: false, reviewerIds: [staffId] };
  return made(applying.submit(begun, known, momentOf(applicant(begun.applicantId), at, dice)));
}

interface Judged {
  readonly outcome: Outcome;
  readonly why: string;
  readonly noes: Readonly<Record<string, string>>;
}

function reviewed(sent: Application, { outcome, why, noes }: Judged, scene: Vetting, at: number, dice: Dice) {
  const verdicts = itemsOf(sent).map((item) => ({ item, right: !(item in noes), why: noes[item] ?? '' }));
  const known = { ownCase: false, inAFirm: false, barred: false, otherFirms: [] };
  const moment = momentOf(staffActor(scene.staffId), at, dice);
  return made(decide.review(sent, { outcome, why, verdicts }, known, moment));
}

export const staffActor = (memberId: string): Actor => ({
  memberId,
  roles: ['resident', 'staff'],
  providerId: null,
});

/** One that was sent in three days before, and found right in all. */
export function approved(
  id: string,
  form: Form,
  memberId: string,
  { at, ...scene }: Vetting & { readonly at: number },
  dice: Dice,
): Application {
  const begun = applying.draft(id, form, momentOf(applicant(memberId), at - 3 * DAY, dice));
  const sent = sentIn(begun, scene, at - 3 * DAY + 20 * MINUTE, dice);
  return reviewed(sent, { outcome: 'approve', why: '', noes: {} }, scene, at, dice);
}
