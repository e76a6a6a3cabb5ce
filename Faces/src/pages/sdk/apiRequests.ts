/** A request of the client apps and its answer, as their sources have it. */
export interface Request {
  readonly name: 'jwt' | 'queue' | 'transfer' | 'ncco' | 'whisper';
  readonly path: string;
  readonly body: string;
  readonly answer: string;
}

export const requests: readonly Request[] = [
  {
    name: 'jwt',
    path: '/api/jwt',
    body: `{
  "mobile_api_key": "MOBILE_API_KEY",
  "user_name": "Jane",
  "expires_at": "2030-01-01T00:00:00Z"
}`,
    answer: `{
  "user_id": "USR-…",
  "user_name": "Jane",
  "jwt": "eyJ…",
  "expires_at": "2029-12-31T14:53:06.819Z"
}`,
  },
  {
    name: 'queue',
    path: '/api/queue',
    body: '{ "mobile_api_key": "MOBILE_API_KEY" }',
    answer: `{
  "conversations": [
    {
      "msisdn": "447817135360",
      "conversation_id": "CON-…",
      "leg_id": "…",
      "timestamp": "1567514289"
    }
  ]
}`,
  },
  {
    name: 'transfer',
    path: '/api/queue/transfer',
    body: `{
  "mobile_api_key": "MOBILE_API_KEY",
  "leg_id": "…",
  "conversation": "AGENT-Jane"
}`,
    answer: '{ "status": "OK" }',
  },
  {
    name: 'ncco',
    path: '/api/queue/ncco?leg_id=…&mobile_api_key=MOBILE_API_KEY',
    body: '[{ "action": "talk", "text": "One moment, please." }]',
    answer: '{ "status": "OK" }',
  },
  {
    name: 'whisper',
    path: '/api/whisper',
    body: '{ "mobile_api_key": "MOBILE_API_KEY" }',
    answer: `{
  "conversation_id": "CON-…",
  "customer_leg_id": "…",
  "agent_leg_id": "…"
}`,
  },
];
