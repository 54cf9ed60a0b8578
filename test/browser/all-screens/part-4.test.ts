import { lookAtPart } from '../../kit/screens/parts';

lookAtPart(4);
