import type { InputOf } from '#domain/kernel/contract';
import { creditCheck, idCheck, maskedPhone } from '#domain/kernel/identity-numbers';
import type { ProviderContract } from '#domain/provider-contract';
import type { Phones } from './story';

/** Everything that applying and joining needs; the numbers are invented, their check characters are right. */

export const creditCode = (number: number): string => {
  const body = `91370202MA9${String(number).padStart(6, '0')}`;
  return body + creditCheck(body);
};
export const idNumber = (number: number): string => {
  const body = `3702021980010${String(1000 + number)}`;
  return body + idCheck(body);
};
export const PAPER_PHOTO = 'cloud://local.local/papers/1.jpg';

export const aPaper = (category = 'pipes') => ({
  category,
  kind: '管道疏通作业备案证明',
  number: '鲁管 2025 第 8 号',
  validFromOn: '2025-01-01',
  validToOn: '2028-01-01',
  photo: PAPER_PHOTO,
});

export type ApplicationInput = InputOf<ProviderContract, 'startApplication'>;

export const aForm = (changes: Partial<ApplicationInput> = {}): ApplicationInput => ({
  name: '顺心管道服务部',
  creditCode: creditCode(1),
  representative: '郭经理',
  idNumber: idNumber(1),
  contactName: '郭经理',
  contactPhone: '13905330001',
  office: '云南路 66 号',
  streets: ['云南路街道'],
  categories: ['pipes'],
  papers: [aPaper()],
  commitments: { noSubcontracting: true, listPrices: true },
  introduction: '街坊的老店，修下水十二年。',
  videos: [],
  joinsUnion: true,
  ...changes,
});

export const verdictsOn = (items: readonly string[], wrong: Readonly<Record<string, string>> = {}) =>
  items.map((item) => ({ item, right: !(item in wrong), why: wrong[item] ?? '' }));

/** Somebody who applies, as far as that the application is with staff. Answers its id and items. */
export async function applied(cloud: Phones, openid: string, changes: Partial<ApplicationInput> = {}) {
  const her = cloud.phone(openid);
  const { application } = await her.does('provider', 'startApplication', aForm(changes));
  const sent = await her.does('provider', 'submitApplication', { applicationId: application.id });
  return sent.application;
}

export async function approvedFirm(
  cloud: Phones,
  openid: string,
  staff: string,
  changes: Partial<ApplicationInput> = {},
): Promise<string> {
  const { id, items } = await applied(cloud, openid, changes);
  await cloud.phone(staff).does('provider', 'review', {
    applicationId: id,
    outcome: 'approve',
    why: '',
    verdicts: verdictsOn(items),
  });
  return id;
}

/** Invited by the manager, joined with the own phone, and (where `trainedOn` is given) admitted by staff. */
export async function joinedBy(
  cloud: Phones,
  manager: string,
  worker: { readonly openid: string; readonly phone: string; readonly number: number },
): Promise<string> {
  const firm = await cloud.phone(manager).does('provider', 'invite', { name: '新师傅', phone: worker.phone });
  const his = cloud.phone(worker.openid);
  const { phone, phoneConfirmed } = await his.does('membership', 'me', {});
  // WeChat honours a code once: who has confirmed this number joins with it.
  if (!phoneConfirmed || phone !== maskedPhone(worker.phone))
    await his.does('membership', 'setPhone', { code: `phone:${worker.phone}` });
  await his.does('provider', 'join', {
    code: firm.invitations[0]?.code ?? '',
    name: '新师傅',
    idNumber: idNumber(worker.number),
    photo: PAPER_PHOTO,
    papers: [aPaper()],
  });
  const { crew } = await cloud.phone(manager).does('provider', 'firm', {});
  return crew.at(-1)?.workerId ?? '';
}
