// Reads {"body", "secret", "apiKey", "applicationId"}; writes the token with which the platform would sign the webhook (HS256, hash of the body).
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { verifySignature } from '@vonage/jwt';
import jwt from 'jsonwebtoken';

const { body, secret, apiKey, applicationId } = JSON.parse(readFileSync(0, 'utf8'));
const claims = {
  iss: 'Vonage',
  jti: randomUUID(),
  api_key: apiKey,
  application_id: applicationId,
  payload_hash: createHash('sha256').update(body, 'utf8').digest('hex'),
};
const token = jwt.sign(claims, secret, { algorithm: 'HS256' });
if (!verifySignature(token, secret)) {
  throw new Error('@vonage/jwt does not trust its own kind of signature');
}

process.stdout.write(JSON.stringify({ token }));
