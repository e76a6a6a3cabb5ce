import './setup.css';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { useRefresh } from '../../shell/refresh';
import { Account } from './Account';
import { Adopt } from './Adopt';
import { application } from './application';
import { Create } from './Create';
import { InForce } from './InForce';
import { Keys } from './Keys';
import { NoPlatform } from './NoPlatform';
import { Reset } from './Reset';
import { Webhooks } from './Webhooks';

function Setup() {
  useRefresh(application, 30);
  return (
    <Loaded from={application}>
      {found => found.problem?.code === 'vonage-not-configured' || found.problem?.code === 'public-url-missing' ? <NoPlatform found={found} /> : (
        <>
          {found.origin === 'local' ? <Create /> : <InForce found={found} />}
          <Webhooks />
          <div class="columns">
            <Account />
            {found.origin !== 'configured' && <Adopt />}
          </div>
          <div class="columns">
            {found.origin !== 'local' && <Keys />}
            <Reset applicationId={found.applicationId} />
          </div>
        </>
      )}
    </Loaded>
  );
}

show(<Setup />);
