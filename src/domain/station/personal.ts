import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Breakage } from './breakage';
import { BREAKAGE_STATE_LABEL, PART_LABEL } from './labels';

const reporter = about('reports[].memberId');

export const stationHoldings = {
  /** Kept by officers and staff for everybody. */
  stations: NOBODY,
  /** Numbers; what keeps somebody from being counted twice on a day says nothing without the key. */
  station_months: NOBODY,
  breakages: holding<Breakage>({
    title: '驿站报修',
    found: ['reports.memberId'],
    texts: {
      ...kept(
        'stationId',
        'stationName',
        'unionId',
        'takenById',
        'reports[].memberId',
        'reports[].photo.traceId',
        'months[].unionId',
        'months[].month',
      ),
      'reports[].words': reporter.words,
      'reports[].photo.fileId': reporter.upload,
      outcome: about('takenById').words,
      'events[].why': about('events[].memberId').words,
    },
    labels: {
      stationName: '哪个驿站',
      part: '什么坏了',
      state: '进展',
      reports: '您报的',
      since: '什么时候起',
      outcome: '办的人说的',
      endedAt: '办结时间',
      ...unsaid('stationId', 'unionId', 'kind', 'takenById', 'dueAt', 'actsAt', 'months'),
    },
    says: { ...BREAKAGE_STATE_LABEL, ...PART_LABEL },
  }),
} satisfies RoomHoldings;
