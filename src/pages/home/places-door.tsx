import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';

/** 驿站: where one can go. */
export const PlacesDoor = () => (
  <Card flush>
    <Row
      id="places"
      icon="map-pin"
      label="活动和驿站"
      note="讲座、课程、体检，能歇脚、喝水、热饭的地方"
      onTap={() => go('places')}
    />
  </Card>
);
