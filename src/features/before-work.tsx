import type { OrderView } from '#domain/repair/contract';
import { Card } from '../components/card';
import { Photos } from '../components/photos';
import { type Files, seenFiles } from './seen-photos';

interface BeforeWorkProps {
  readonly order: OrderView;
  readonly files: Files;
  /** Whoever looks has taken the pictures. */
  readonly own?: boolean;
}

/** How it was before anybody touched it; once it is finished, the record of the work has these pictures. */
export const BeforeWork = ({ order: { photosBefore, finish }, files, own = false }: BeforeWorkProps) =>
  finish || photosBefore.length === 0 ? null : (
    <Card id="before-shown" title="维修前的照片">
      <Photos id="shown-before" photos={seenFiles(photosBefore, files, own)} label="维修前的照片" />
    </Card>
  );
