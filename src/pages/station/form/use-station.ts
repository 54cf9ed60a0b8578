import { type Amenity, DISTRICT_UNION, type StationKind } from '#domain/station/station';
import { toast } from '../../../components/dialog';
import type { Photo } from '../../../components/photo-picker';
import { goBack } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import type { Input, Output } from '../../../platform/rooms';
import { dayList, type Group, hoursDraft, hoursOf } from './hours-draft';

export type Known = Output<'station', 'keptStation'>;
export type Unions = Output<'station', 'kept'>['unions'];

/** Staff alone hand out at it, besides whom it names. */
export const STAFF_ALONE = 'staff';
export const NO_STREET = '';

const NEW = {
  kind: 'workers' as StationKind,
  has: ['toilet', 'water', 'microwave', 'charging', 'rest'] as readonly Amenity[],
};

const draftOf = (known: Known | null, unions: Unions) => {
  const station = known?.station;
  const own = unions.find(({ id }) => id === DISTRICT_UNION) ?? unions[0];
  return {
    seen: station?.savedAt ?? 0,
    kind: station?.kind ?? NEW.kind,
    name: station?.name ?? '',
    address: station?.address ?? '',
    street: station?.street ?? NO_STREET,
    spot: station?.spot ?? null,
    ...hoursDraft(station?.hours),
    closedOn: station?.closedOn.join('、') ?? '',
    has: station?.has ?? NEW.has,
    photos: (station?.pictures ?? []).map((fileId): Photo => ({ fileId, url: known?.links[fileId] ?? '' })),
    unionId: station?.unionId ?? own?.id ?? DISTRICT_UNION,
    handsOut: station?.handsOut ?? true,
    studio: station?.studioId ?? STAFF_ALONE,
  };
};
export type Draft = ReturnType<typeof draftOf>;
export type StationFormState = Form<Draft>;

function missingIn({ name, address, open, groups, closedOn }: Draft): string | null {
  if ([name, address].some((one) => one.trim() === '')) return '请把名称和地址写全。';
  if (open === 'week' && groups.some(wrong)) return '每一段时间要选哪几天，结束要晚于开始。';
  return dayList(closedOn) === null ? '不开放的日子要这样写：2027-01-01、2027-01-02。' : null;
}
const wrong = ({ days, from, to }: Group) => days.length === 0 || from >= to;

const inputOf =
  (known: Known | null, staff: boolean) =>
  (draft: Draft): Input<'station', 'saveStation'> => {
    const { open, groups, written, photos, studio, street, closedOn, has, ...same } = draft;
    return {
      ...same,
      stationId: known?.station.id ?? null,
      street: street === NO_STREET ? null : street,
      hours: hoursOf({ open, groups, written }),
      closedOn: [...(dayList(closedOn) ?? [])],
      has: [...has],
      pictures: photos.map(({ fileId }) => fileId),
      handsOut: staff ? draft.handsOut : (known?.station.handsOut ?? false),
      studioId: studio === STAFF_ALONE ? null : studio,
    };
  };

/** What is typed about a station, what is still missing, and saving it. */
export const useStation = (known: Known | null, unions: Unions, staff: boolean) =>
  useForm('station', 'saveStation', {
    // What was typed over an earlier one is not laid over what somebody else has said since.
    kept: known ? `station-${known.station.id}-${known.station.savedAt}` : 'station-new',
    empty: draftOf(known, unions),
    missing: missingIn,
    input: inputOf(known, staff),
    onDone: () => {
      toast('已保存');
      goBack();
    },
  });
