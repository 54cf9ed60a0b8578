// 服务商: vetted firms with their workers, certificates and standing.
// Read by everybody; workers go on and off duty.
import { providerContract } from '#domain/provider/contract';
import { serve } from '../runtime/serve';
import { duty, setDuty } from './duty';
import { list, profile } from './read';

export const main = serve('provider', providerContract, { list, profile, duty, setDuty });
