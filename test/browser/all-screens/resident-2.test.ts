import { lookAtAll } from '../../kit/screens/shard';

lookAtAll('resident', { of: 2, number: 1 });
