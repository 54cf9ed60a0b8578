import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/vetting/contract';
import { itemLabel } from '#domain/vetting/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import type { Review } from './use-review';

const VERDICTS = [
  { value: 'right', label: '可以' },
  { value: 'wrong', label: '要补正' },
] as const;

/** 可以 or 要补正, item by item, with a reason for each no. */
export const Reviewing = ({ application, review }: { application: ApplicationView; review: Review }) => (
  <Card title="逐项审核">
    <View className="stack">
      {application.items.map((item) => {
        const right = review.draft.right[item];
        return (
          <View key={item} className="stack">
            <Choice
              id={`verdict-${item}`}
              look="chips"
              label={itemLabel(item, application)}
              options={VERDICTS}
              value={right === undefined ? null : right ? 'right' : 'wrong'}
              onChange={(chosen) => review.judge(item, chosen === 'right')}
            />
            {right === false && (
              <Field
                id={`why-${item}`}
                label="怎么改"
                max={200}
                value={review.draft.why[item] ?? ''}
                onInput={(words) => review.explain(item, words)}
              />
            )}
          </View>
        );
      })}
      <Field
        id="reason"
        label="总的意见（不予通过时必填）"
        long
        max={200}
        value={review.draft.reason}
        onInput={review.sayReason}
      />
    </View>
  </Card>
);
