import type { StudioView } from '#domain/appointment/contract';
import { Avatar } from '../../../components/avatar';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import type { Asking } from './use-asking';

/** 谁接待: the officers of the studio that she chooses; in 心理需求 the counsellors among them. */
export function Receivers({ asking: { studio, draft, faces } }: { asking: Asking }) {
  const officers = (studio?.officers ?? []).filter(({ cares }) => draft.topic !== 'psychological' || cares);
  if (officers.length === 0) return null;
  return (
    <Card id="receivers" title="谁接待" flush>
      {officers.slice(0, SHOWN).map(({ id, name, title }: StudioView['officers'][number]) => (
        <Row
          key={id}
          id={`receiver-${id}`}
          picture={<Avatar name={name} url={faces[id] ?? null} />}
          label={name}
          note={title}
        />
      ))}
    </Card>
  );
}

/** She comes to choose a time, not to read a list of names. */
const SHOWN = 6;
