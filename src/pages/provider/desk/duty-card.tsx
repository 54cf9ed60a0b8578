import { View } from '@tarojs/components';
import type { DutyView } from '#domain/firm/contract';
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
  const { onDuty } = duty;
  const state = running ? '正在更改' : onDuty ? '在岗' : '休息';
  return (
    <View className={`duty${onDuty ? ' duty--on' : ''}`}>
      <View
        id="duty"
        className="duty__switch"
        hoverClass="duty__switch--pressed"
        {...press({
          role: 'switch',
          label: `${state}，点一下${onDuty ? '收工' : '开工'}`,
          checked: onDuty,
          disabled: running,
          onTap: () => (running ? undefined : void onTurn(!onDuty)),
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
        {duty.badgeValid ? <Seal words="已核验" /> : <Tag words="工牌已失效" tone="brick" />}
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

function sinceWhen({ onDuty, since }: DutyView, now: number): string {
  if (!onDuty) return '点一下开工，才看得到新单子';
  return since === null ? '正在接单' : `${sayInstant(since, now)} 开工`;
}
