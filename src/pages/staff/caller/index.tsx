import { useState } from 'react';
import type { Caller } from '#domain/search-contract';
import { Screen } from '../../../components/screen';
import { useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { Desk } from './desk';
import { Who } from './who';

/** 接电话: who calls, and from here all that staff do for this person. What was opened goes with the screen. */
export default function StaffCaller() {
  const personId = useParam('person');
  const { me, screen } = useMe();
  const [caller, setCaller] = useState<Caller | null>(null);
  if (!me) return <Screen {...screen} />;
  if (!me.roles.includes('staff')) return <Screen state="refused" sentence="接电话是区总工作人员用的。" />;
  if (caller) return <Desk me={me} caller={caller} onOther={() => setCaller(null)} />;
  return <Who personId={personId} onFound={setCaller} />;
}
