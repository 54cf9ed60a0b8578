import { Button } from '../components/button';
import { toast } from '../components/dialog';
import { addToCalendar, type CalendarEntry } from '../platform/calendar';

interface ToCalendarProps {
  readonly entry: CalendarEntry;
  readonly now: number;
  /** Of what is looked at here she is reminded. */
  readonly telling: { readonly ask: () => Promise<void> };
}

/** 加到手机日历: what was agreed, while it lies ahead. */
export function ToCalendar({ entry, now, telling }: ToCalendarProps) {
  if (entry.from <= now) return null;
  const add = async () => {
    await telling.ask();
    if (await addToCalendar(entry)) toast('已加到手机日历');
  };
  return <Button id="to-calendar" kind="quiet" icon="calendar-clock" label="加到手机日历" onTap={add} />;
}
