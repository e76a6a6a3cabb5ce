import { boot } from '../../../shell/boot';
import type { VoicePort } from './port';
import { sdkVoice } from './sdkVoice';
import { simulatorVoice } from './simulatorVoice';

// In local mode ?voice=sdk tries the real SDK at the simulator: it logs in, but nothing is heard.
const wantsSdk = new URLSearchParams(location.search).get('voice') === 'sdk';

/** How the agent hears and is heard here. */
export const voice: VoicePort = boot.simulator !== null && !wantsSdk ? simulatorVoice(boot.simulator) : sdkVoice(boot.simulator);
