import type { CheckedPhoto } from '#domain/kernel/pictures';
import type { Appointment, Topic } from './request';

/** In asking, and in each reply. */
export const PHOTOS_MAX = 6;

export const photosOf = ({ photos }: Pick<Appointment, 'photos'>): readonly CheckedPhoto[] => photos ?? [];

/** 心理需求: nothing of it lies about as a file; what there is to be shown is shown to the counsellor in person. */
export const isTooClose = (topic: Topic, photos: readonly CheckedPhoto[] = []): boolean =>
  topic === 'psychological' && photos.length > 0;
