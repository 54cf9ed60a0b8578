import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { useDistrict } from '../../hooks/use-district';
import { StationMap } from './station-map';
import { EVERYWHERE, type Finding } from './use-finding';

/** From where: a spot, asked for on a tap alone; else a street. */
export function WhereFrom({ finding }: { readonly finding: Finding }) {
  const { streets } = useDistrict();
  const { at, tapping, street } = finding;
  return (
    <View className="stack">
      {at ? (
        <Button id="by-street" kind="quiet" label="改成按街道找" onTap={finding.leave} />
      ) : (
        <Button
          id="near-me"
          kind="quiet"
          icon="map-pin"
          label="按我的位置找"
          onTap={() => void finding.locate()}
        />
      )}
      {tapping && <StationMap id="here" label="点一下您在哪里" marks={[]} onTap={finding.standAt} />}
      <View className="note">位置只用来算距离，不会记下来。</View>
      {!at && streets && streets.length > 0 && (
        <Choice
          id="near-street"
          look="chips"
          label="在哪个街道找"
          value={street}
          onChange={finding.setStreet}
          options={[{ value: EVERYWHERE, label: '全区' }, ...streets]}
        />
      )}
    </View>
  );
}
