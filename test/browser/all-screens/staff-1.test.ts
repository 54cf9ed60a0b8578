import { lookAtAll } from '../../kit/screens/shard';

lookAtAll('staff', { of: 2, number: 0 });
