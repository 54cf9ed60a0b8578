import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { go } from '../../hooks/go';

/** The one large field: it opens the catalogue with the cursor in its search. */
export const SearchDoor = () => (
  <View
    id="search"
    className="home__search"
    hoverClass="pressed"
    {...press({ label: '家里哪里要修，点开来找', onTap: () => go('catalogue', { search: 'yes' }) })}
  >
    <Icon name="search" />
    <View className="grow">家里哪里要修？</View>
  </View>
);
