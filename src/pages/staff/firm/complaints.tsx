import { Card } from '../../../components/card';
import type { Sure } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { Listed } from '../../../features/listed';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';

/** What was complained of this firm, and the case that staff open where a paper is not genuine. */
export function Complaints({ firmId, now }: { firmId: string; now: number }) {
  const asked = useQuery('provider', 'complaintsOfFirm', { providerId: firmId });
  const { run, running, problem, fieldProblem } = useCommand('provider', 'openCase');
  const open = async (words: string, sure: Sure): Promise<boolean> => {
    const filed = await run({ providerId: firmId, words, photos: [] }, sure);
    if (filed) go('staffComplaint', { id: filed.id });
    return filed !== null;
  };
  return (
    <>
      <Card title="投诉" flush>
        <Listed id="complaints" asked={asked} none="没有投诉">
          {({ rows }) => <ComplaintRows rows={rows} now={now} forStaff to="staffComplaint" />}
        </Listed>
      </Card>
      <Reasoned
        id="open-case"
        about={firmId}
        label="证件可能是假的，立案"
        meaning="服务商 48 小时内答复，再由另一位同事裁定。属实就清退。"
        verb="立案"
        likely={['证号在发证单位查不到', '照片和证件不是同一个人']}
        onDone={open}
        running={running}
        problem={problem}
        reasonProblem={fieldProblem('words')}
      />
    </>
  );
}
