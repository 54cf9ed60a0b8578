import type { Actor, Moment } from '#domain/kernel/actor';
import { DAY, dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import { type Application, itemsOf, type Outcome } from '#domain/vetting/application';
import * as applying from '#domain/vetting/applying';
import type { Form } from '#domain/vetting/form';
import * as decide from '#domain/vetting/review';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { type Dice, diceFor } from './dice';
import { FIRM_PAPER } from './firms';
import { creditCodeFor, idNumberFrom, type VettedFirm } from './providers';
import { made, type Settled, settledIn } from './residents';
import type { PutFile } from './showcase';
import { workPicture } from './work-picture';

/** Who asks to be let in, and how far it has come. */
interface Case {
  readonly key: string;
  readonly name: string;
  readonly surname: string;
  readonly categories: readonly string[];
  readonly introduction: string;
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
    surname: '鲍',
    categories: ['pipes'],
    introduction: '',
    sentDaysAgo: null,
    outcome: null,
  },
  {
    key: 'laosong',
    name: '老宋家电维修',
    surname: '宋',
    categories: ['appliances', 'electric'],
    introduction: '修了二十六年家电，能修就不劝换新。',
    sentDaysAgo: 1,
    outcome: null,
  },
  {
    key: 'qingfeng',
    name: '清风家政',
    surname: '尤',
    categories: ['cleaning'],
    introduction: '日常保洁和擦玻璃，阿姨都是老街坊。',
    sentDaysAgo: 4,
    outcome: 'return',
    noes: { contact: '电话打了三次没有人接，请换一个打得通的。', 'paper-0': '照片看不清编号，请重拍。' },
  },
  {
    key: 'kuaikai',
    name: '快开锁业',
    surname: '贺',
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
    surname: '莫',
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

interface Scene {
  readonly now: number;
  readonly putFile: PutFile;
  readonly staffId: string;
  readonly firms: readonly VettedFirm[];
}

/** 入驻申请 in every state, written by the rules. */
export function applicationsAt(scene: Scene): Applied {
  const applied = CASES.map((one, place) => {
    const dice = diceFor(`applicant ${one.key}`);
    const newcomer = { openid: `demo-applicant-${one.key}`, name: `${one.surname}经理`, homes: [] };
    const person = settledIn(newcomer, dice, scene.now - 60 * DAY);
    const form = formOf(one, place, scene, dice);
    return { person, application: played(one, form, person.member._id, scene, dice) };
  });
  return {
    people: applied.map(({ person }) => person),
    applications: [
      ...applied.map(({ application }) => application),
      ...scene.firms.slice(0, 1).map((vetted) => approved(vetted, scene)),
    ],
  };
}

function formOf(one: Case, place: number, { now, putFile }: Scene, dice: Dice): Form {
  const photo = putFile(
    `demo/applications/${one.key}.svg`,
    workPicture(one.categories[0] ?? 'pipes', 'after'),
  );
  const idNumber = idNumberFrom(dice);
  const phone = `1990054${dice.digits(4)}`;
  return {
    name: one.name,
    creditCode: creditCodeFor(50 + place),
    representative: `${one.surname}经理`,
    idNumber: { sealed: seal(idNumber), key: fingerprint(idNumber) },
    contactName: `${one.surname}经理`,
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
function played(one: Case, form: Form, memberId: string, scene: Scene, dice: Dice): Application {
  const at = scene.now - (one.sentDaysAgo ?? 0) * DAY - 3 * HOUR;
  const hers: Actor = { memberId, roles: ['resident'], providerId: null };
  const begun = applying.draft(dice.id(), form, momentOf(hers, at, dice));
  if (one.sentDaysAgo === null) return begun;
  const known = { barred: false, otherFirms: [], inAFirm: false, reviewerIds: [scene.staffId] };
  const sent = made(applying.submit(begun, known, momentOf(hers, at + 20 * MINUTE, dice)));
  if (one.outcome === null) return sent;
  const later = at + DAY;
  if (one.outcome === 'withdraw') return made(applying.withdraw(sent, momentOf(hers, later, dice)));
  return reviewed(
    sent,
    { outcome: one.outcome, why: one.why ?? '', noes: one.noes ?? {} },
    scene,
    later,
    dice,
  );
}

interface Judged {
  readonly outcome: Outcome;
  readonly why: string;
  readonly noes: Readonly<Record<string, string>>;
}

function reviewed(sent: Application, { outcome, why, noes }: Judged, scene: Scene, at: number, dice: Dice) {
  const verdicts = itemsOf(sent).map((item) => ({ item, right: !(item in noes), why: noes[item] ?? '' }));
  const staff: Actor = { memberId: scene.staffId, roles: ['resident', 'staff'], providerId: null };
  const known = { ownCase: false, inAFirm: false, barred: false, otherFirms: [] };
  return made(decide.review(sent, { outcome, why, verdicts }, known, momentOf(staff, at, dice)));
}

/** The one from which the first firm came, under its id and credit code. */
function approved({ firm, provider }: VettedFirm, scene: Scene): Application {
  const dice = diceFor(`application ${firm.id}`);
  const { name, introduction, categories } = firm;
  const one = {
    key: firm.id,
    name,
    surname: '吴',
    categories,
    introduction,
    sentDaysAgo: 300,
    outcome: null,
  };
  const form = { ...formOf(one, 0, scene, dice), creditCode: provider.creditCode, office: provider.office };
  const sent = played(one, form, provider.managerIds[0] ?? '', scene, dice);
  const judged = { outcome: 'approve', why: '', noes: {} } as const;
  return reviewed({ ...sent, _id: firm.id }, judged, scene, scene.now - 298 * DAY, dice);
}

export const momentOf = (actor: Actor, at: number, dice: Dice): Moment => ({
  actor,
  now: at,
  requestId: dice.id(),
  digest: 'demo',
  newId: dice.id,
  newCode: () => dice.digits(6),
});
