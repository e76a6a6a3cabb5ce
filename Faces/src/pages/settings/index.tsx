import './settings.css';
import { useRefresh } from '../../shell/refresh';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { Custom } from './Custom';
import { InForce } from './InForce';
import { found } from './settings';
import { Shipped } from './Shipped';
import { Telephony } from './Telephony';

function SettingsPage() {
  useRefresh(found);
  return (
    <Loaded from={found}>
      {now => (
        <>
          <div class="columns">
            <Shipped way="defaultFlow" flows={['inbound', 'ivr', 'queue', 'whisper', 'custom']} now={now} />
            <Shipped way="outboundFlow" flows={['outbound', 'custom']} now={now} />
            <Shipped way="busyFlow" flows={['busy']} now={now} />
          </div>
          <div class="columns">
            <InForce way="defaultFlow" now={now} />
            <InForce way="outboundFlow" now={now} />
            <InForce way="busyFlow" now={now} />
          </div>
          <Custom now={now} />
          <Telephony now={now} />
        </>
      )}
    </Loaded>
  );
}

show(<SettingsPage />);
