import { Image, View } from '@tarojs/components';
import type { Spot } from '#domain/station/spot';
import { pictured } from '../../components/pictured';
import { press } from '../../components/press';
import { frameOf, mapPicture, placeIn, spotIn } from './drawn';
import type { StationMapProps } from './map-props';
import './station-map.scss';

/** In a browser the map is a drawing of our own: nothing is fetched from anybody. */
export function StationMap({ id, label, marks, here = null, onChoose, onTap }: StationMapProps) {
  const frame = frameOf([...marks.map(({ spot }) => spot), ...(here ? [here] : [])]);
  const standing = (spot: Spot) => {
    const { left, top } = placeIn(frame, spot);
    return { left: `${left * 100}%`, top: `${top * 100}%` };
  };
  return (
    <View id={id} className="station-map">
      <Image className="station-map__picture" src={mapPicture(frame)} {...pictured(label)} />
      {onTap && (
        // biome-ignore lint/a11y: where on a map cannot be said by keys; it can be typed below
        <div
          id={`${id}-tap`}
          className="station-map__picture"
          onClick={({ nativeEvent: { offsetX, offsetY }, currentTarget: { clientWidth, clientHeight } }) =>
            onTap(spotIn(frame, offsetX / clientWidth, offsetY / clientHeight))
          }
        />
      )}
      {here && <View className="station-map__here" style={standing(here)} />}
      {marks.map(({ key, spot, name }, place) =>
        onChoose ? (
          <View
            key={key}
            id={`${id}-${key}`}
            className="station-map__mark"
            style={standing(spot)}
            {...press({ label: `${place + 1} ${name}`, onTap: () => onChoose(key) })}
          >
            <View className="station-map__pin">{String(place + 1)}</View>
          </View>
        ) : (
          <View key={key} className="station-map__mark station-map__mark--still" style={standing(spot)}>
            <View className="station-map__pin">{String(place + 1)}</View>
          </View>
        ),
      )}
    </View>
  );
}
