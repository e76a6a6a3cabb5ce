import { byId, setText } from './dom.js';
import { connect, world } from './world.js';
import { showAgents } from './agents.js';
import { showPhone } from './phone.js';
import { showRooms } from './rooms.js';
import { showWire } from './wire.js';

world.onChange(change => {
  showPhone(change);
  showAgents();
  showRooms();
  showWire();
});

// Timers go on while nothing happens.
setInterval(() => {
  showPhone();
  showAgents();
  showRooms();
}, 1000);

connect((state, text) => {
  byId('feed').dataset.state = state;
  setText(byId('feed-text'), text);
});
