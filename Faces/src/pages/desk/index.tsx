import './desk.css';
import { effect } from '@preact/signals';
import { show } from '../../shell/show';
import { Availability } from './Availability';
import { Call } from './Call';
import { current, desk, feed, incoming, last, watch } from './desk';
import { Devices } from './Devices';
import { DialOut } from './DialOut';
import { Head } from './Head';
import { Incoming, IncomingAlert } from './Incoming';
import { listen } from './keys';
import { LastCall } from './LastCall';
import { announceRinging } from './ringing';
import { begin, mustSignInAgain, session } from './session';
import { SignIn } from './SignIn';
import { t } from './t';
import { WrapUp } from './WrapUp';

function Work() {
  const isIdle = !incoming.value && !current.value;
  return (
    <>
      <IncomingAlert />
      {mustSignInAgain.value && <SignIn isAgain />}
      <Head />
      <div class="desk">
        <div class="main">
          {incoming.value && <Incoming />}
          {current.value && <Call />}
          {isIdle && desk.value?.status === 'wrapUp' && <WrapUp />}
          {isIdle && desk.value?.status !== 'wrapUp' && last.value?.queue === null && <LastCall />}
          {isIdle && desk.value?.status !== 'wrapUp' && <section class="panel idle"><p>{t(desk.value?.status === 'available' ? 'idle.available' : 'idle.other')}</p></section>}
        </div>
        <div class="side">
          <Availability />
          {isIdle && <DialOut />}
          <Devices />
        </div>
      </div>
    </>
  );
}

const Desk = () => (session.value ? <Work /> : <SignIn />);

let watched: string | undefined;
effect(() => {
  const name = session.value?.name;
  if (name === watched) return;
  watched = name;
  if (name) watch();
});
listen();
announceRinging();
show(<Desk />);

// Who was signed in before a reload: the SDK is a megabyte, and what the agent looks at comes first. A gateway that does not answer must not keep the app from ringing.
if (session.value) {
  const told = new Promise<void>(resolve => effect(() => { if (feed.value !== 'connecting') setTimeout(resolve); }));
  void Promise.race([told, new Promise(resolve => setTimeout(resolve, 1000))]).then(begin);
}
