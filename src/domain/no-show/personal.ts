import { about, holding, kept, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import { NO_SHOW_STATE_LABEL } from './labels';
import type { NoShow } from './no-show';

const worker = about('workerMemberId');
const both = about('workerMemberId', 'residentId');

export const noShowHoldings = {
  no_shows: holding<NoShow>({
    title: '反映没有来',
    found: ['workerMemberId', 'residentId'],
    texts: {
      ...kept(
        'providerId',
        'providerName',
        'worker.workerId',
        'worker.memberId',
        'order.id',
        'order.itemName',
        'residentId',
        'toldIds[]',
        'visits[].cause',
        'visits[].providerId',
        'visits[].workerId',
        'visits[].place.street',
        'visits[].place.community',
        'orderId',
        'workerMemberId',
        'answer.photos[].traceId',
        'ruling.by',
      ),
      'worker.name': worker.name,
      'answer.words': both.words,
      'answer.photos[].fileId': both.picture,
      'ruling.why': both.words,
      'events[].why': both.words,
    },
    labels: {
      state: '进展',
      providerName: '服务商',
      worker: '师傅',
      order: '维修单',
      at: '反映时间',
      answer: '师傅说的',
      ruling: '裁定',
      ...unsaid(
        'providerId',
        'residentId',
        'toldIds',
        'saidBy',
        'visits',
        'orderId',
        'workerMemberId',
        'dueAt',
        'actsAt',
      ),
    },
    says: NO_SHOW_STATE_LABEL,
  }),
} satisfies RoomHoldings;
