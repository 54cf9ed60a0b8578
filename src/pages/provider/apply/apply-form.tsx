import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ApplicationView } from '#domain/vetting/contract';
import { STEP_LABEL } from '#domain/vetting/labels';
import { STEPS } from '#domain/vetting/steps';
import { Screen, type ScreenAction } from '../../../components/screen';
import { CheckStep } from './check-step';
import { AreaStep, FirmStep, PapersStep, PeopleStep, PromisesStep, ShowStep } from './steps';
import { ToMend } from './to-mend';
import { type Applying, useApplying } from './use-applying';

const PARTS = {
  firm: FirmStep,
  people: PeopleStep,
  area: AreaStep,
  papers: PapersStep,
  show: ShowStep,
  promises: PromisesStep,
  check: CheckStep,
} as const;

interface ApplyFormProps {
  readonly application: ApplicationView | null;
  readonly before?: ReactNode;
}

/** 入驻申请, one thing at a time, kept in the cloud at every step and on the phone in between. */
export function ApplyForm({ application, before }: ApplyFormProps) {
  const applying = useApplying(application);
  const { step, back, running, problem } = applying;
  const Part = PARTS[step];
  return (
    <Screen
      action={mainAction(applying)}
      second={back && { id: 'previous', label: applying.mending ? '先不改' : '上一步', onTap: back, running }}
      problem={problem}
    >
      {step === 'firm' && before}
      <View
        id="progress"
        className="secondary"
      >{`第 ${STEPS.indexOf(step) + 1} 步，共 ${STEPS.length} 步`}</View>
      <View id={`step-${step}`} className="heading">
        {STEP_LABEL[step]}
      </View>
      <ToMend application={applying.application} step={step} />
      <Part applying={applying} />
    </Screen>
  );
}

function mainAction({ step, mending, lacking, wrong, next, send, running }: Applying): ScreenAction {
  if (step === 'check') {
    const why = lacking.length > 0 ? `还有 ${lacking.length} 处没有填好。` : undefined;
    return { id: 'submit', label: '送出申请', onTap: send, running, disabled: why !== undefined, why };
  }
  const why = wrong ? '请先改好标出来的地方。' : undefined;
  const label = mending ? '改好了，回到核对' : '下一步';
  return { id: 'next', label, onTap: next, running, disabled: wrong, why };
}
