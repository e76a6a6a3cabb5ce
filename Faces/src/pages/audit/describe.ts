import { t } from './t';

/** What a command of the API is in words; one without its own words is told by its address, which stands beside it. */
const words: Readonly<Record<string, Parameters<typeof t>[0]>> = {
  'POST /platform/application': 'did.application.create',
  'PUT /platform/application': 'did.application.set',
  'POST /numbers/{number}/rent': 'did.number.rent',
  'POST /numbers/{number}/link': 'did.number.link',
  'POST /numbers/{number}/unlink': 'did.number.unlink',
  'POST /numbers/{number}/cancel': 'did.number.cancel',
  'PUT /numbers/{number}': 'did.number.change',
  'DELETE /numbers/{number}': 'did.number.forget',
  'PATCH /settings': 'did.settings',
  'PUT /users/{id}': 'did.user.change',
  'DELETE /users/{id}': 'did.user.delete',
  'POST /users/{id}/jwt': 'did.user.token',
  'PUT /agents/{name}': 'did.agent.assign',
  'PUT /agents/{name}/presence': 'did.agent.presence',
  'POST /agents/{name}/wrap-up': 'did.agent.wrapUp',
  'PUT /flows/{id}': 'did.flow.publish',
  'POST /flows/{id}/publish': 'did.flow.publish',
  'POST /flows/{id}/rollback': 'did.flow.rollback',
  'PUT /queues/{id}': 'did.queue.set',
  'PATCH /queues/{id}': 'did.queue.change',
  'DELETE /queues/{id}': 'did.queue.delete',
  'PUT /skills/{name}': 'did.skill.add',
  'DELETE /skills/{name}': 'did.skill.delete',
  'POST /calls/{id}/hang-up': 'did.call.hangUp',
  'POST /calls/{id}/transfer': 'did.call.transfer',
  'POST /calls/{id}/supervise': 'did.call.supervise',
  'POST /calls/{id}/queue': 'did.call.requeue',
  'POST /calls/{id}/record': 'did.call.record',
  'POST /api/queue/transfer': 'did.app.move',
  'POST /api/queue/ncco': 'did.app.ncco',
  'POST /api/whisper': 'did.app.whisper',
  'PATCH /mailboxes/{name}/messages/{id}': 'did.message.mark',
  'DELETE /mailboxes/{name}/messages/{id}': 'did.message.delete',
  'POST /reports/erasures': 'did.erasure',
};

export function describe(action: string): string {
  const key = words[action];
  return key ? t(key) : '';
}
