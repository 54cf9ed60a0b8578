import { newNoun } from '#domain/kernel/entity';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { aCertificate, aFirm, anIdentity, aResident, aWorker, STREET } from './district';

/** 咨询 in the small district: one item, and a firm of its own with one adviser. */

export const ADVICE: CatalogueItem = {
  ...newNoun('job-advice'),
  version: 1,
  category: { id: 'jobs', name: '就业指导', icon: 'briefcase' },
  name: '求职指导',
  words: ['找工作', '简历'],
  path: 'consult',
  priceMinFen: 0,
  priceMaxFen: 0,
  prices: [{ id: 'talk', name: '一对一指导', unit: '次', minFen: 0, maxFen: 0 }],
  visitFeeFen: 0,
  warrantyDays: 0,
  standard: ['了解经历和想做的工作', '给出两个以上的岗位建议'],
  order: 2,
  offered: true,
  next: null,
};

/** Openid of the adviser. */
export const GU = 'wx-w3';

const CERTIFICATE = aCertificate(ADVICE.category.id);
const ADVISER = aWorker('w3', { name: '顾老师', badgeNo: 'YN-0003', certificates: [CERTIFICATE] });
const FIRM = aFirm('firm-3', [ADVISER], {
  categories: [ADVICE.category.id],
  certificates: [CERTIFICATE],
  office: `${STREET}就业服务站`,
});

export const withAdvice = (district: Record<string, object[]>): Record<string, object[]> => ({
  ...district,
  catalogue_items: [...(district.catalogue_items ?? []), ADVICE],
  providers: [...(district.providers ?? []), FIRM],
  members: [...(district.members ?? []), aResident(ADVISER.memberId, '13700000003', '青岛路 6 号')],
  identities: [
    ...(district.identities ?? []),
    anIdentity(GU, ADVISER.memberId, ['resident', 'worker'], FIRM._id),
  ],
});
