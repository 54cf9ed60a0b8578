import type { ApplicationView } from '#domain/provider/contract-vetting';
import { itemLabel } from '#domain/provider/labels';
import { type Step, stepOfItem } from '#domain/provider/steps';
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
