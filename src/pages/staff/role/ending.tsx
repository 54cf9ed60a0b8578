import { type Sure, toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import type { Output } from '../../../platform/rooms';

type Post = Output<'roles', 'desk'>['staff'][number];

const WORDS = {
  withdraw: { label: '撤回提名', meaning: '本人会收到消息，知道理由。', verb: '撤回' },
  refuse: { label: '不同意', meaning: '这次提名就此作废。本人和提名的同事会知道理由。', verb: '不同意' },
  dismiss: {
    label: '免去',
    meaning:
      '马上生效，对方打开的页面也不能再办。理由会记下来，同事们都看得到。对方提名、还没到任的人也一起作废。',
    verb: '免去',
  },
} as const;
const LIKELY = ['调离岗位', '工作已经交接', '本人提出不再担任'];

/** The one way in which it may end now, if there is one. */
export function Ending({ post }: { post: Post }) {
  const endNaming = useCommand('roles', 'endNaming');
  const dismiss = useCommand('roles', 'dismissStaff');
  const way = (['withdraw', 'refuse', 'dismiss'] as const).find((one) => post.can.includes(one));
  if (!way) return null;
  const command = way === 'dismiss' ? dismiss : endNaming;
  const end = async (why: string, sure: Sure) => {
    const done = (await command.run({ postId: post.id, why }, sure)) !== null;
    if (done) {
      toast('办好了');
      goBack();
    }
    return done;
  };
  return (
    <Reasoned
      id={way}
      about={post.id}
      {...WORDS[way]}
      {...(way === 'dismiss' ? { likely: LIKELY } : {})}
      kept="任免记录里"
      onDone={end}
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}
