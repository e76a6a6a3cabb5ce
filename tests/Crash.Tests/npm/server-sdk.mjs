// Drives a platform with Vonage's own server library: what it cannot do there, a product of ours could not either.
import { readFileSync } from 'node:fs';
import { Vonage } from '@vonage/server-sdk';

const input = JSON.parse(readFileSync(0, 'utf8'));
const hosts = { apiHost: input.url, restHost: input.url };
const account = new Vonage({ apiKey: input.apiKey, apiSecret: input.apiSecret }, hosts);
const said = {};

async function count(all) {
  let number = 0;
  for await (const _ of all) number++;
  return number;
}

const application = await account.applications.createApplication({
  name: 'By the library',
  capabilities: {
    voice: {
      webhooks: {
        answerUrl: { address: 'https://calls.example.com/answer', httpMethod: 'POST' },
        eventUrl: { address: 'https://calls.example.com/event', httpMethod: 'POST' },
      },
    },
    rtc: { webhooks: { eventUrl: { address: 'https://calls.example.com/rtc', httpMethod: 'POST' } } },
  },
});
said.privateKey = application.keys.privateKey?.slice(0, 27);
said.applications = await count(account.applications.listAllApplications());
said.answerUrl = (await account.applications.getApplication(application.id)).capabilities.voice.webhooks.answerUrl.address;

const found = await account.numbers.getAvailableNumbers({ country: 'US', features: ['VOICE'], size: 3 });
said.found = found.numbers.length;
const number = found.numbers[0].msisdn;
said.bought = await account.numbers.buyNumber({ country: 'US', msisdn: number });
said.linked = await account.numbers.updateNumber({ country: 'US', msisdn: number, applicationId: application.id, appId: application.id });
said.owned = (await account.numbers.getOwnedNumbers({ size: 100 })).numbers.map((n) => n.msisdn).includes(number);
said.balance = (await account.accounts.getBalance()).value;

const center = new Vonage({ apiKey: input.apiKey, apiSecret: input.apiSecret, applicationId: application.id, privateKey: application.keys.privateKey }, hosts);
said.user = (await center.users.createUser({ name: 'Ann', displayName: 'Ann A.' })).id;
said.users = await count(center.users.listAllUsers());

const call = await center.voice.createOutboundCall({
  to: [{ type: 'phone', number: '447700900099' }],
  from: { type: 'phone', number },
  ncco: [{ action: 'stream', streamUrl: ['https://calls.example.com/hold.mp3'], loop: 0 }],
});
said.call = call.status;
await fetch(`${input.url}/control/legs/${call.uuid}/answer`, { method: 'POST' });
said.status = (await center.voice.getCall(call.uuid)).status;
said.listed = await count(center.voice.getAllCalls());
await center.voice.muteCall(call.uuid);
said.talk = (await center.voice.playTTS(call.uuid, { text: 'hello' })).message;
await center.voice.transferCallWithNCCO(call.uuid, [{ action: 'stream', streamUrl: ['https://calls.example.com/hold.mp3'], loop: 0 }]);
await center.voice.hangupCall(call.uuid);
said.ended = (await center.voice.getCall(call.uuid)).status;
try {
  await center.voice.hangupCall(call.uuid);
} catch (error) {
  said.again = error.response?.status ?? error.message;
}

console.log(JSON.stringify(said));
