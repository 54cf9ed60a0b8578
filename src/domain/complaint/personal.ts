import { about, holding, kept, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Complaint } from './complaint';
import { COMPLAINT_STATE_LABEL, KIND_LABEL } from './labels';

const author = about('complainantIds[]');
const worker = about('order.worker.memberId');

export const complaintHoldings = {
  complaints: holding<Complaint>({
    title: '投诉',
    found: ['complainantIds', 'order.worker.memberId'],
    texts: {
      ...kept(
        'firm.id',
        'firm.name',
        'providerId',
        'order.id',
        'order.itemName',
        'order.icon',
        'order.street',
        'order.community',
        'order.worker.workerId',
        'order.worker.memberId',
        'orderId',
        'complainantIds[]',
        'filedById',
        'claim.photos[].traceId',
        'answer.photos[].traceId',
        'ruling.by',
        'decision.by',
      ),
      'order.worker.name': worker.name,
      'claim.words': author.words,
      'claim.photos[].fileId': author.picture,
      'answer.words': author.words,
      'answer.photos[].fileId': author.picture,
      'ruling.why': author.words,
      'appeal.why': author.words,
      'decision.why': author.words,
      'events[].why': about('complainantIds[]', 'events[].memberId').words,
    },
    labels: {
      state: '进展',
      kind: '投诉什么',
      firm: '服务商',
      order: '维修单',
      filedAt: '提出时间',
      claim: '您说的',
      firmSeesPhotos: '服务商看得到照片',
      answer: '服务商答复',
      ruling: '裁定',
      appeal: '申诉',
      decision: '申诉结果',
      ...unsaid(
        'providerId',
        'orderId',
        'complainantIds',
        'filedById',
        'dueAt',
        'endsAt',
        'actsAt',
        'firmDueAt',
      ),
    },
    says: { ...KIND_LABEL, ...COMPLAINT_STATE_LABEL },
  }),
} satisfies RoomHoldings;
