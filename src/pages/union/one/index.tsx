import { View } from '@tarojs/components';
import { joinWords } from '#domain/union/code';
import type { UnionView } from '#domain/union/contract';
import { ADMITS_LABEL, KIND_LABEL, UNION_POST_LABEL } from '#domain/union/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import type { Sure } from '../../../components/dialog';
import { Qr } from '../../../components/qr';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDistrict } from '../../../hooks/use-district';
import { useQuery } from '../../../hooks/use-query';
import { Crew } from './crew';

/** One union: where it serves, how one joins it, who has which post; whoever may changes it from here. */
export default function OneUnion() {
  const id = useParam('id');
  const wanted = useParam('for');
  const { value: union, screen, again } = useQuery('union', 'union', { unionId: id });
  const join = {
    id: 'join-here',
    label: '加入这个工会',
    onTap: () => go('unionJoin', { code: union?.code ?? '' }),
  };
  const change = { id: 'change-union', label: '更改', onTap: () => go('unionForm', { id }) };
  const action = wanted === 'join' ? join : union?.can.includes('change') ? change : null;
  return (
    <Screen
      {...screen}
      {...(union ? { title: union.name } : {})}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看各级工会', onTap: () => goInstead('unionTree') }}
      action={union ? action : null}
    >
      {union && (
        <>
          <Facts union={union} />
          <Officers union={union} onDone={again} />
          {union.can.includes('inviteCrew') && <Crew unionId={id} />}
          {wanted !== 'join' && <JoiningCode union={union} />}
        </>
      )}
    </Screen>
  );
}

function Facts({ union }: { union: UnionView }) {
  const { sayStreet, sayCommunity } = useDistrict();
  const places = union.area.map(({ street, community }) =>
    community === null ? sayStreet(street) : `${sayStreet(street)}${sayCommunity(street, community)}`,
  );
  return (
    <Card flush id="union-facts">
      <Row
        label={KIND_LABEL[union.kind]}
        note={union.above.length > 0 ? `上级：${union.above.join('、')}` : '没有上级'}
        value={union.state === 'closed' ? <Tag words="停用" /> : undefined}
      />
      <Row label="入会" value={ADMITS_LABEL[union.admits]} />
      <Row label="服务范围" note={places.length > 0 ? places.join('、') : '没有限定'} />
    </Card>
  );
}

interface OfficersProps {
  readonly union: UnionView;
  readonly onDone: () => void;
}

function Officers({ union, onDone }: OfficersProps) {
  const may = union.can.includes('appoint');
  return (
    <Card flush title="干部">
      {union.officers.length === 0 && (
        <Row id="no-officers" label="还没有任命干部" note="入会申请由区总工作人员审核" />
      )}
      {union.officers.map((officer) => (
        <Row
          key={officer.memberId}
          id={`officer-${officer.memberId}`}
          label={officer.name}
          value={UNION_POST_LABEL[officer.post]}
        />
      ))}
      {may && (
        <View className="card__inset stack">
          {union.officers.map((officer) => (
            <Dismissing key={officer.memberId} unionId={union.id} officer={officer} onDone={onDone} />
          ))}
          <Button
            id="give-post"
            kind="quiet"
            label="任命干部"
            onTap={() => go('unionPost', { id: union.id })}
          />
          <Button id="offer" kind="quiet" label="会员服务" onTap={() => go('unionOffer', { id: union.id })} />
          <Button
            id="union-desk"
            kind="quiet"
            label="会员名单和入会申请"
            onTap={() => go('unionDesk', { id: union.id })}
          />
        </View>
      )}
    </Card>
  );
}

interface DismissingProps {
  readonly unionId: string;
  readonly officer: UnionView['officers'][number];
  readonly onDone: () => void;
}

function Dismissing({ unionId, officer: { memberId, name }, onDone }: DismissingProps) {
  const command = useCommand('union', 'takePost');
  const take = async (why: string, sure: Sure) => {
    const done = await command.run({ unionId, memberId, why }, sure);
    if (done) onDone();
    return done !== null;
  };
  return (
    <Reasoned
      id={`take-${memberId}`}
      about={`${unionId}-${memberId}`}
      label={`免去${name}`}
      meaning="下一步起就没有这个职务了，本人会收到消息。"
      likely={['任期届满', '调离', '退休']}
      kept="任免记录"
      verb="免去"
      onDone={take}
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}

const JoiningCode = ({ union: { code, name, state } }: { union: UnionView }) =>
  state === 'closed' ? null : (
    <Card title="入会码，印出来贴在墙上" id="joining-code">
      <View className="stack">
        <View className="heading tabular" id="union-code">
          {`${code.slice(0, 3)} ${code.slice(3)}`}
        </View>
        <Qr words={joinWords(code)} label={`${name}的入会二维码，在小程序里扫`} />
      </View>
    </Card>
  );
