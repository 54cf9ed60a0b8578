import type { ApplicationView } from '#domain/vetting/contract';
import { itemLabel } from '#domain/vetting/labels';
import { type Step, stepOfItem } from '#domain/vetting/steps';
import { Problem } from '../../../components/problem';

interface ToMendProps {
  readonly application: ApplicationView | null;
  readonly step: Step;
}

/** What exactly has to be mended in this part. */
export const ToMend = ({ application, step }: ToMendProps) => (
  <>
    {application?.toMend
      .filter(({ item }) => stepOfItem(item) === step)
      .map(({ item, why }) => (
        <Problem key={item} id={`mend-${item}`} words={`${itemLabel(item, application)}：${why}`} />
      ))}
  </>
);
