import { newNoun } from '#domain/kernel/entity';
import { DISTRICT_ID, type District } from '#domain/membership/district';
import { STREETS } from '../../demo/places';

/** 本区 with the streets of the demo. */
export const DISTRICT: District = { ...newNoun(DISTRICT_ID), version: 1, streets: STREETS, skipped: [] };
