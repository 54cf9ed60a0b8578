import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';

/** 驿站: where one can go. */
export const PlacesDoor = () => (
  <Card flush>
    <Row
      id="places"
      icon="map-pin"
      label="附近的驿站"
      note="歇脚、喝水、热饭、上厕所，看哪里近、开着没有"
      onTap={() => go('places')}
    />
  </Card>
);
