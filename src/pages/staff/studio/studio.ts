import type { Output } from '../../../platform/rooms';

export type Studio = Output<'appointment', 'arrangedStudios'>['studios'][number];
