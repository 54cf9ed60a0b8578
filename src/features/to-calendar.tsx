import { Button } from '../components/button';
import { toast } from '../components/dialog';
import { addToCalendar, type CalendarEntry } from '../platform/calendar';

/** 加到手机日历: what was agreed, while it lies ahead. */
export function ToCalendar({ entry, now }: { entry: CalendarEntry; now: number }) {
  if (entry.from <= now) return null;
  const add = async () => {
    if (await addToCalendar(entry)) toast('已加到手机日历');
  };
  return <Button id="to-calendar" kind="quiet" icon="calendar-clock" label="加到手机日历" onTap={add} />;
}
