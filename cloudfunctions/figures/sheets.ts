import { CHANNEL_LABEL, OUTCOME_LABEL, STATE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import type { Appointment } from '#domain/appointment/request';
import { type Complaint, isUpheld } from '#domain/complaint/complaint';
import { COMPLAINT_STATE_LABEL, KIND_LABEL } from '#domain/complaint/labels';
import { numberOf } from '#domain/kernel/thing-number';
import { dayOf, sayClock } from '#domain/kernel/time';
import { isUrgent, type RepairOrder, URGENT_PROMISE, workerOfRecord } from '#domain/repair/order';
import { PAYMENT_LABEL } from '#domain/repair/payment';
import type { SessionSum } from '#domain/session/figures';
import { SESSION_KIND_LABEL } from '#domain/session/labels';
import type { StationSum } from '#domain/station/figures';
import { STATION_KIND_LABEL } from '#domain/station/labels';
import { MEMBERSHIP_LABEL, WORK_LABEL } from '#domain/union/labels';
import type { Membership } from '#domain/union/membership';
import type { Column } from '../runtime/workbook';

// What leaves the house row by row: no name, no phone and no door of a resident, and no word that anybody has written.

const stamp = (at: number | null): string | null => (at === null ? null : `${dayOf(at)} ${sayClock(at)}`);
const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? '是' : '否');

/** As it was ordered first. */
const wasUrgent = (order: RepairOrder): boolean =>
  order.item.path === 'door' && isUrgent(order.rework?.first ?? order);
const withinHalfAnHour = (order: RepairOrder): boolean | null =>
  wasUrgent(order) ? order.reachedAt !== null && order.reachedAt <= order.bookedAt + URGENT_PROMISE : null;

export const ORDERS: readonly Column<RepairOrder>[] = [
  { heading: '编号', of: ({ _id }) => numberOf(_id) },
  { heading: '项目', width: 20, of: ({ item }) => item.name },
  { heading: '门类', of: ({ item }) => item.categoryName },
  { heading: '街道', of: ({ place }) => place.street },
  { heading: '社区', of: ({ place }) => place.community },
  { heading: '预约', width: 18, of: ({ bookedAt }) => stamp(bookedAt) },
  { heading: '急修', width: 8, of: (order) => yesNo(wasUrgent(order)) },
  { heading: '第一次到门', width: 18, of: ({ reachedAt }) => stamp(reachedAt) },
  { heading: '半小时内到', width: 12, of: (order) => yesNo(withinHalfAnHour(order)) },
  { heading: '办结', width: 18, of: ({ closedAt }) => stamp(closedAt) },
  { heading: '服务商', width: 24, of: (order) => workerOfRecord(order)?.providerName ?? null },
  { heading: '付款', of: ({ payment }) => payment && PAYMENT_LABEL[payment] },
];

export const REQUESTS: readonly Column<Appointment>[] = [
  { heading: '编号', of: ({ _id }) => numberOf(_id) },
  { heading: '主题', of: ({ topic }) => TOPIC_LABEL[topic].office },
  { heading: '来源', of: ({ channel }) => CHANNEL_LABEL[channel] },
  { heading: '工作室', width: 24, of: ({ studio }) => studio.name },
  { heading: '工会', width: 24, of: ({ studio }) => studio.unionName },
  { heading: '提出', width: 18, of: ({ requestedAt }) => stamp(requestedAt) },
  { heading: '状态', of: ({ state }) => STATE_LABEL[state] },
  { heading: '按时回应', width: 10, of: ({ respondedInTime }) => yesNo(respondedInTime) },
  { heading: '答复', width: 18, of: ({ answer }) => stamp(answer?.at ?? null) },
  { heading: '按时答复', width: 10, of: ({ answer }) => yesNo(answer?.inTime ?? null) },
  { heading: '结果', of: ({ answer }) => answer && OUTCOME_LABEL[answer.outcome] },
  { heading: '评价', width: 8, of: ({ evaluation }) => evaluation?.stars ?? null },
];

/** Of a membership the union is known by its id alone. */
export const membersOf = (nameOf: (unionId: string) => string): readonly Column<Membership>[] => [
  { heading: '会员号', width: 18, of: ({ card }) => card?.number ?? null },
  { heading: '工会', width: 24, of: ({ unionId }) => nameOf(unionId) },
  { heading: '入会', width: 12, of: ({ card }) => card?.sinceOn ?? null },
  { heading: '从业', of: ({ work }) => work && WORK_LABEL[work.kind] },
  { heading: '状态', of: ({ state }) => MEMBERSHIP_LABEL[state] },
];

export const COMPLAINTS: readonly Column<Complaint>[] = [
  { heading: '维修单编号', of: ({ orderId }) => orderId && numberOf(orderId) },
  { heading: '事由', width: 20, of: ({ kind }) => KIND_LABEL[kind] },
  { heading: '服务商', width: 24, of: ({ firm }) => firm.name },
  { heading: '街道', of: ({ order }) => order?.street ?? null },
  { heading: '社区', of: ({ order }) => order?.community ?? null },
  { heading: '提出', width: 18, of: ({ filedAt }) => stamp(filedAt) },
  { heading: '状态', width: 20, of: ({ state }) => COMPLAINT_STATE_LABEL[state] },
  { heading: '成立', width: 8, of: (complaint) => yesNo(isUpheld(complaint)) },
];

export const stationsOf = (nameOf: (unionId: string) => string): readonly Column<StationSum>[] => [
  { heading: '月份', of: ({ month }) => month },
  { heading: '工会', width: 24, of: ({ unionId }) => nameOf(unionId) },
  { heading: '类别', width: 18, of: ({ kind }) => STATION_KIND_LABEL[kind] },
  { heading: '签到人次', of: ({ uses }) => uses },
  { heading: '报修', of: ({ broken }) => broken },
  { heading: '修好', of: ({ mended }) => mended },
  { heading: '按时修好', of: ({ mendedInTime }) => mendedInTime },
];

export const sessionsOf = (nameOf: (unionId: string) => string): readonly Column<SessionSum>[] => [
  { heading: '月份', of: ({ month }) => month },
  { heading: '工会', width: 24, of: ({ unionId }) => nameOf(unionId) },
  { heading: '类别', width: 18, of: ({ kind }) => SESSION_KIND_LABEL[kind] },
  { heading: '办了几场', of: ({ held }) => held },
  { heading: '报名人数', of: ({ seats }) => seats },
  { heading: '到场人数', of: ({ comers }) => comers },
  { heading: '评价', of: ({ rated }) => rated },
  {
    heading: '平均几星',
    of: ({ rated, stars }) => (rated === 0 ? null : Math.round((10 * stars) / rated) / 10),
  },
];
