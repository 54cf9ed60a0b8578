import { View } from '@tarojs/components';
import type { DutyView } from '#domain/firm/contract';
import { BADGE_LABEL } from '#domain/firm/labels';
import { sayInstant } from '#domain/kernel/time';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { press } from '../../../components/press';
import { Seal } from '../../../components/seal';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';

interface DutyCardProps {
  readonly duty: DutyView;
  readonly now: number;
  readonly running: boolean;
  readonly onTurn: (on: boolean) => unknown;
}

/** Who he is here, and the one switch of his day. */
export function DutyCard({ duty, now, running, onTurn }: DutyCardProps) {
  const { onDuty, badge } = duty;
  const mayTurn = !running && (onDuty || badge === 'valid');
  const state = running ? '正在更改' : onDuty ? '在岗' : '休息';
  return (
    <View className={`duty${onDuty ? ' duty--on' : ''}`}>
      <View
        id="duty"
        className="duty__switch"
        hoverClass="duty__switch--pressed"
        {...press({
          role: 'switch',
          label: `${state}，点一下${onDuty ? '休息' : '开始接单'}`,
          checked: onDuty,
          disabled: !mayTurn,
          onTap: () => (mayTurn ? void onTurn(!onDuty) : undefined),
        })}
      >
        <View className="grow">
          <View className="duty__state">{state}</View>
          <View className="secondary">{sinceWhen(duty, now)}</View>
        </View>
        <View className="duty__track">
          <View className="duty__knob">
            <Icon name="power" />
          </View>
        </View>
      </View>
      <View className="duty__person">
        <View className="grow">
          <View className="duty__name">{duty.name}</View>
          <View className="duty__firm">
            <View>{duty.providerName}</View>
            <View>{`工牌 ${duty.badgeNo}`}</View>
          </View>
        </View>
        {duty.standing !== 'good' && <Tag words={STANDING_LABEL[duty.standing]} tone="amber" icon="info" />}
        {duty.badge === 'valid' ? (
          <Seal words="已核验" />
        ) : (
          <Tag words={BADGE_LABEL[duty.badge]} tone="brick" icon="info" />
        )}
      </View>
      <View className="duty__doors">
        <Button
          id="own-badge"
          kind="quiet"
          icon="badge-check"
          label="出示工牌"
          onTap={() => go('ownBadge')}
        />
        <Button id="my-papers" kind="plain" label="证件和培训" onTap={() => go('papers')} />
        <Button id="my-no-shows" kind="plain" label="未到记录" onTap={() => go('noShows', { id: 'own' })} />
      </View>
    </View>
  );
}

function sinceWhen({ onDuty, since, badge }: DutyView, now: number): string {
  if (badge !== 'valid') return '工牌有效才能接单';
  if (!onDuty) return '开始接单，才看得到新单子';
  return since === null ? '正在接单' : `${sayInstant(since, now)} 开始接单`;
}
