import { sayMinutes } from '#domain/appointment/slot-words';
import { WeekGrid } from '../../../components/week-grid';
import { type Duty, isAt, rosterHours, type Studio, sayDuty, WEEKDAYS } from './roster';

interface DutyWeekProps {
  readonly studio: Studio;
  readonly hours: readonly number[];
  readonly onCell: (weekday: number, from: number, duty: Duty | undefined) => void;
}

/** The roster as a week: a tap fills an hour or clears it. */
export const DutyWeek = ({ studio, hours, onCell }: DutyWeekProps) => (
  <WeekGrid
    id="roster-week"
    label="一周的值班表"
    many
    columns={WEEKDAYS.map((label, place) => ({ key: place + 1, label }))}
    rows={rosterHours(studio.duties, hours).map((minutes) => ({ key: minutes, label: sayMinutes(minutes) }))}
    cell={(weekday, from) => {
      const duty = studio.duties.find((one) => isAt(one, weekday, from));
      const name = studio.officers.find(({ id }) => id === duty?.officerId)?.name ?? '';
      return {
        id: `duty-${weekday}-${from}`,
        spoken: sayDuty(studio, weekday, from),
        words: name,
        ...(duty ? { note: `${duty.capacity} 个名额` } : {}),
        look: duty ? 'open' : 'none',
        chosen: duty !== undefined,
        onTap: () => onCell(weekday, from, duty),
      };
    }}
  />
);
