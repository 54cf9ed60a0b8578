import type { CatalogueItem } from '#domain/repair/catalogue';
import { mendedOf, pictureOfItem } from '../src/pages/resident/illustrations/lookup';
import type { IllustrationName } from '../src/pages/resident/illustrations/names';
import { DRAWINGS } from './drawings';

/** Pictures of work, 4:3 and drawn: the same thing at home before and after. */
export type Moment = 'before' | 'after';
export type Pictured = Pick<CatalogueItem, 'name' | 'words' | 'category'>;

const WALL: Readonly<Record<Moment, string>> = { before: '#ece0cd', after: '#f7efe2' };

export const workPicture = (item: Pictured, moment: Moment): string =>
  onWall(DRAWINGS[drawnAs(item, moment)] ?? '', WALL[moment]);

/** A certificate, of whatever kind. */
export const paperPicture = (): string => onWall(DRAWINGS['labour-contract'] ?? '', WALL.after);

/** What is not mended was cleaned: a room, dusty and bright. */
function drawnAs(item: Pictured, moment: Moment): IllustrationName {
  const fault = pictureOfItem(item);
  const mended = mendedOf(fault);
  if (moment === 'after') return mended ?? 'room-clean';
  return mended ? fault : 'room-dusty';
}

const onWall = (drawing: string, wall: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360"><rect width="480" height="360" fill="${wall}"/>${drawing}</svg>`;
