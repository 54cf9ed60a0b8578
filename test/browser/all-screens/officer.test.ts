import { lookAtAll } from '../../kit/screens/shard';

lookAtAll('officer');
