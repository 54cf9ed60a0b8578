import type { OrderView } from './contract';

/** The photos and films of an order that its viewer may open. */
export const filesOf = ({ photos, video, worker, photosBefore, finish, rework }: OrderView): string[] => [
  ...photos,
  ...(finish ? [] : photosBefore),
  ...(video ? [video] : []),
  ...(worker ? [worker.photo] : []),
  ...[finish, rework?.firstFinish].flatMap((done) =>
    done ? [...done.photosBefore, ...done.photosAfter] : [],
  ),
];
