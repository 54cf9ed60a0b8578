import { type ReactNode, useState } from 'react';
import { useQuery } from '../hooks/use-query';
import type { Actions, Input, Output, Room } from '../platform/rooms';
import { Button } from './button';

interface NextPageProps<R extends Room, A extends Actions<R>> {
  readonly id: string;
  readonly label: string;
  readonly kind?: 'plain' | 'quiet';
  readonly room: R;
  readonly action: A;
  /** What is asked for once somebody wants to see it. */
  readonly input: Input<R, A>;
  readonly children: (page: Output<R, A>) => ReactNode;
}

/** The rest of a list, fetched when somebody asks for it; what did not come is asked for again by another tap. */
export function NextPage<R extends Room, A extends Actions<R>>(props: NextPageProps<R, A>) {
  const { id, label, kind = 'plain', room, action, input, children } = props;
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery(room, action, wanted ? input : null);
  if (value !== undefined) return <>{children(value)}</>;
  return (
    <Button
      id={id}
      kind={kind}
      label={label}
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}
