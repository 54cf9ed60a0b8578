import { about, holding, kept, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Application } from './application';
import { APPLICATION_STATE_LABEL } from './labels';

const applicant = about('applicantId');

export const vettingHoldings = {
  applications: holding<Application>({
    title: '入驻申请',
    found: ['applicantId'],
    seals: sealedAt('idNumber', 'contactPhone'),
    texts: {
      ...kept('applicantId', 'holds', 'name', 'creditCode', 'office', 'streets[]', 'categories[]'),
      ...kept('introduction', 'videos[].fileId', 'videos[].poster', 'videos[].title'),
      ...kept('papers[].kind', 'papers[].category', 'papers[].validFromOn', 'papers[].validToOn'),
      ...kept('reviews[].by', 'reviews[].verdicts[].item'),
      representative: applicant.name,
      idNumber: applicant.sealed,
      idKey: applicant.key,
      contactName: applicant.name,
      contactPhone: applicant.sealed,
      contactPhoneKey: applicant.key,
      'papers[].number': applicant.words,
      'papers[].photo': applicant.upload,
      'reviews[].why': applicant.words,
      'reviews[].verdicts[].why': applicant.words,
      'events[].why': applicant.words,
    },
    labels: {
      state: '进展',
      begunAt: '开始时间',
      name: '单位名称',
      creditCode: '统一社会信用代码',
      representative: '法定代表人',
      idNumber: '身份证号',
      contactName: '联系人',
      contactPhone: '联系电话',
      office: '办公地址',
      streets: '服务街道',
      categories: '服务门类',
      papers: '证件',
      introduction: '介绍',
      joinsUnion: '想加入工会',
      submittedAt: '提交时间',
      reviews: '审核',
      ...unsaid('applicantId', 'holds', 'idKey', 'contactPhoneKey', 'commitments', 'videos', 'forUnionAbove'),
    },
    says: APPLICATION_STATE_LABEL,
  }),
} satisfies RoomHoldings;
