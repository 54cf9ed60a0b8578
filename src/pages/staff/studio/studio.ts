import type { Output } from '../../../api/rooms';

export type Studio = Output<'appointment', 'arrangedStudios'>['studios'][number];
