// Reads {"token", "publicKey"}; says whether Vonage's own library trusts the signature, and what it reads in the token.
import { readFileSync } from 'node:fs';
import { verifySignature } from '@vonage/jwt';
import jwt from 'jsonwebtoken';

const { token, publicKey } = JSON.parse(readFileSync(0, 'utf8'));
const { header, payload } = jwt.decode(token, { complete: true });
process.stdout.write(JSON.stringify({ trusted: verifySignature(token, publicKey), header, payload }));
