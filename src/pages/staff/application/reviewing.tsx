import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/vetting/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import type { Review } from './use-review';
import { saySum } from './verdicts';

/** Where the review stands, before any of it is sent. */
export function Sum({ application: { items }, review }: Reviewed) {
  const progress = { items, right: review.draft.right };
  const open = items.some((item) => !(item in review.draft.right));
  return (
    <Card>
      <View className="stack">
        <View id="verdict-sum" className="title">
          {saySum(progress)}
        </View>
        {open && <Button id="all-right" kind="quiet" label="全部可以" onTap={review.restRight} />}
      </View>
    </Card>
  );
}

/** What is said of all of it. */
export const Reason = ({ review }: Pick<Reviewed, 'review'>) => (
  <Card>
    <Field
      id="reason"
      label="总的意见（不予通过时必填）"
      long
      max={200}
      value={review.draft.reason}
      onInput={review.sayReason}
    />
  </Card>
);

interface Reviewed {
  readonly application: ApplicationView;
  readonly review: Review;
}
