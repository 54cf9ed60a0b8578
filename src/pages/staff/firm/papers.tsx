import type { CertificateView } from '#domain/firm/contract-views';
import { Reasoned } from '../../../components/reasoned';
import { useCommand } from '../../../hooks/use-command';
import { CheckingPaper } from './admitting';

const STANDS: readonly CertificateView['state'][] = ['valid', 'later', 'grace', 'closed'];

/** 证件: what waits is looked at, what stands may be withdrawn. */
export const Papers = ({ firmId, papers }: { firmId: string; papers: readonly CertificateView[] }) => (
  <>
    {papers.map((paper) =>
      paper.state === 'waiting' ? (
        <CheckingPaper key={paper.id} firmId={firmId} paper={paper} />
      ) : (
        STANDS.includes(paper.state) && <Withdrawing key={paper.id} firmId={firmId} paper={paper} />
      ),
    )}
  </>
);

function Withdrawing({ firmId, paper: { id, kind } }: { firmId: string; paper: CertificateView }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'withdrawPaper');
  return (
    <Reasoned
      id={`withdraw-${id}`}
      about={id}
      label={`撤销证件：${kind}`}
      meaning="这一类马上停接，持证人和负责人会收到理由。可以另交一件。"
      likely={['发证单位已经注销', '和发证单位的记录对不上']}
      verb="撤销"
      kept="单位的经过里"
      onDone={async (why, sure) => (await run({ providerId: firmId, paperId: id, why }, sure)) !== null}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('why')}
    />
  );
}
