import { View } from '@tarojs/components';
import type { AddressView } from '#domain/membership/contract';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Problem } from '../../components/problem';
import { go } from '../../hooks/go';

interface WherePartProps {
  readonly label: string;
  readonly addresses: readonly AddressView[];
  readonly chosen: string | null;
  /** null: the one saved last, which is the one that is about to be added. */
  readonly onChange: (id: string | null) => void;
  readonly problem: string | undefined;
}

/** Which home: the one saved last is chosen already. */
export const WherePart = ({ label, addresses, chosen, onChange, problem }: WherePartProps) => (
  <Card>
    <View className="stack">
      {addresses.length === 0 ? (
        <>
          <View className="book__label">{label}</View>
          <View className="secondary">还没有地址。填一次，以后就不用再填。</View>
          {problem && <Problem words={problem} />}
        </>
      ) : (
        <Choice
          id="address"
          label={label}
          value={chosen}
          onChange={onChange}
          options={addresses.map(({ id, community, door, name, phone }) => ({
            value: id,
            label: `${community} ${door}`,
            note: `${name} ${phone}`,
          }))}
          problem={problem}
        />
      )}
      <Incomplete address={addresses.find(({ id }) => id === chosen)} />
      <Button
        id="add-address"
        kind="quiet"
        small
        icon="plus"
        label={addresses.length === 0 ? '填写地址' : '换一个新地址'}
        onTap={() => {
          onChange(null);
          go('address');
        }}
      />
    </View>
  </Card>
);

/** A door that was typed as one text once is asked for in its parts; the booking need not wait for it. */
const Incomplete = ({ address }: { address: AddressView | undefined }) =>
  address && address.room === '' ? (
    <View id="door-incomplete">
      <View className="secondary">这个地址的楼号、单元、室还没有分开填。补一下，师傅更好找。</View>
      <Button
        id="complete-door"
        kind="quiet"
        small
        label="补全门牌"
        onTap={() => go('address', { id: address.id })}
      />
    </View>
  ) : null;
