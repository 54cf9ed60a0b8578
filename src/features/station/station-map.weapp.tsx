import { Map as TaroMap } from '@tarojs/components';
import { MILLION, type Spot } from '#domain/station/spot';
import { frameOf } from './drawn';
import type { StationMapProps } from './map-props';
import './station-map.scss';

const degrees = ({ lat, lon }: Spot) => ({ latitude: lat / MILLION, longitude: lon / MILLION });

/** WeChat's own map. */
export function StationMap({ id, marks, here = null, onChoose }: StationMapProps) {
  const spots = [...marks.map(({ spot }) => spot), ...(here ? [here] : [])];
  const { south, north, west, east } = frameOf(spots);
  const middle = here ?? { lat: (south + north) / 2, lon: (west + east) / 2 };
  return (
    <TaroMap
      id={id}
      className="station-map"
      {...degrees(middle)}
      scale={14}
      includePoints={spots.map(degrees)}
      markers={marks.map(({ spot, name }, place) => ({
        id: place,
        iconPath: '',
        width: 28,
        height: 28,
        ...degrees(spot),
        callout: {
          ...{ content: name, color: '#231D18', fontSize: 14, borderRadius: 8, borderWidth: 1 },
          ...{
            borderColor: '#E8DFD3',
            bgColor: '#FFFFFF',
            padding: 8,
            display: 'BYCLICK',
            textAlign: 'center',
          },
          ...{ anchorX: 0, anchorY: 0 },
        },
      }))}
      onCalloutTap={({ detail }) => choose(detail)}
      onMarkerTap={({ detail }) => choose(detail)}
      onError={() => undefined}
    />
  );

  function choose(detail: { readonly markerId?: string | number }) {
    const mark = marks[Number(detail.markerId)];
    if (mark) onChoose?.(mark.key);
  }
}
