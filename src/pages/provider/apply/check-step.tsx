import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayDay } from '#domain/kernel/time';
import type { ApplicationView } from '#domain/vetting/contract';
import { FIELD_LABEL, STEP_LABEL } from '#domain/vetting/labels';
import { STEPS, type Step, stepOfField } from '#domain/vetting/steps';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import type { ApplyDraft } from './draft';
import { ToMend } from './to-mend';
import type { Applying } from './use-applying';

type Line = readonly [label: string, words: string];

/** 核对: everything that will be sent, part by part, with a way back to each. */
export const CheckStep = ({ applying }: { applying: Applying }) => (
  <>
    {STEPS.filter((step) => step !== 'check').map((step) => (
      <Part key={step} step={step} applying={applying} />
    ))}
  </>
);

function Part({ step, applying }: { step: Step; applying: Applying }) {
  const { draft, application, lacking, goTo } = applying;
  const missing = lacking.filter((field) => stepOfField(field) === step).map((field) => FIELD_LABEL[field]);
  return (
    <Card
      id={`part-${step}`}
      title={STEP_LABEL[step]}
      beside={<Button id={`edit-${step}`} kind="plain" small label="去改" onTap={() => goTo(step, true)} />}
    >
      <ToMend application={application} step={step} />
      {missing.length > 0 && <Problem id={`lacks-${step}`} words={`还没有填好：${missing.join('、')}`} />}
      {linesOf(step, draft, application)
        .filter(([, words]) => words !== '')
        .map(([label, words]) => (
          <Row key={`${label} ${words}`} label={label} note={words} />
        ))}
    </Card>
  );
}

function linesOf(step: Step, draft: ApplyDraft, application: ApplicationView | null): Line[] {
  switch (step) {
    case 'firm':
      return [
        ['单位名称', draft.name],
        ['统一社会信用代码', draft.creditCode],
        ['办公地址', draft.office],
      ];
    case 'people':
      return [
        ['负责人', draft.representative],
        ['身份证号', draft.idNumber || (application?.idNumber ?? '')],
        ['联系人', draft.contactName],
        ['联系电话', draft.contactPhone || (application?.contactPhone ?? '')],
      ];
    case 'area':
      return [
        ['街道', draft.streets.join('、')],
        ['门类', draft.categories.map((one) => CATEGORY_LABEL[one] ?? one).join('、')],
      ];
    case 'papers':
      return draft.papers.map((paper) => [
        paper.kind || (CATEGORY_LABEL[paper.category] ?? paper.category),
        [paper.number, paper.validToOn && `到${sayDay(paper.validToOn)}`].filter(Boolean).join(' · '),
      ]);
    case 'show':
      return [
        ['介绍', draft.introduction],
        ...draft.videos.map(({ title }, place): Line => [`视频 ${place + 1}`, title || '还没有名称']),
      ];
    default:
      return [
        ['不转包', draft.commitments.includes('noSubcontracting') ? '承诺' : ''],
        ['按价目表收费', draft.commitments.includes('listPrices') ? '承诺' : ''],
        ['加入工会', draft.joinsUnion ? '提出申请，由工会另行答复' : '不提出'],
      ];
  }
}
