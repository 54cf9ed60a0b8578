import type { SessionRow } from '#domain/session/contract-views';
import type { Output } from '../../platform/rooms';

type Studios = Output<'appointment', 'studios'>['studios'];

/** 接待日 of an officer, as one finds it among what unions offer; one comes by asking for a talk at that time. */
export interface OpenDay
  extends Pick<
    SessionRow,
    'id' | 'title' | 'unionName' | 'from' | 'to' | 'where' | 'capacity' | 'free' | 'waiting'
  > {
  readonly studioId: string;
}

export const openDaysOf = (studios: Studios, now: number): OpenDay[] =>
  studios.flatMap((studio) =>
    studio.openDays
      .filter(({ from }) => from > now)
      .map(({ id, title, from, to, capacity, free, waiting }) => ({
        ...{ id, title: title ?? '接待日', from, to, capacity, free, waiting },
        ...{ studioId: studio.id, unionName: studio.unionName, where: studio.address },
      })),
  );
