import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon';
import { press } from '../../components/press';
import { go, goTab } from '../../hooks/go';

interface Tile {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly icon: IconName;
  readonly onTap: () => void;
}

const TILES: readonly Tile[] = [
  { id: 'tile-repair', label: '修东西', note: '师傅上门', icon: 'wrench', onTap: () => go('faults') },
  {
    id: 'tile-union',
    label: '找工会',
    note: '约干部谈一谈',
    icon: 'handshake',
    onTap: () => go('ask'),
  },
  {
    id: 'tile-orders',
    label: '我的单子',
    note: '看到哪一步',
    icon: 'clipboard-list',
    onTap: () => goTab('orders'),
  },
  { id: 'tile-phone', label: '打电话', note: '工会打给您也行', icon: 'phone', onTap: () => go('callMe') },
];

/** Elder mode's whole home: four things, large. */
export const FourTiles = () => (
  <View className="home__tiles">
    {TILES.map(({ id, label, note, icon, onTap }) => (
      <View
        key={id}
        id={id}
        className={`home__tile${id === 'tile-repair' ? ' home__tile--first' : ''}`}
        hoverClass="pressed"
        {...press({ label: `${label}，${note}`, onTap })}
      >
        <Icon name={icon} />
        <View className="home__tile-label">{label}</View>
        <View>{note}</View>
      </View>
    ))}
  </View>
);
