/** A piece of code, in which the address of this contact center stands. */
export interface Snippet {
  readonly title: 'demo' | 'token' | 'call';
  readonly code: (url: string) => string;
}

/** Of the three clients. The sdk's names are those of @vonage/client-sdk 2 and the VonageClientSDKVoice packages for iOS and Android. */
export const snippets: Readonly<Record<'react' | 'swift' | 'kotlin', readonly Snippet[]>> = {
  react: [
    { title: 'demo', code: url => `# .env of the demo client
SERVER_URL=${url}
SERVER_KEY=MOBILE_API_KEY` },
    { title: 'token', code: url => `// On your own server, so that the key stays there.
app.get('/api/jwt/:user', async (request, response) => {
  const answer = await fetch('${url}/api/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mobile_api_key: process.env.SERVER_KEY, user_name: request.params.user }),
  });
  response.status(answer.status).json(await answer.json());
});` },
    { title: 'call', code: () => `import { VonageClient } from '@vonage/client-sdk';

const client = new VonageClient();
const { jwt } = await (await fetch('/api/jwt/Jane')).json();
await client.createSession(jwt);

client.on('callInvite', async callId => {
  await client.answer(callId);
});
await client.serverCall({ to: '447700900123' });` },
  ],
  swift: [
    { title: 'demo', code: url => `// Constants of the demo client
static let baseURL = "${url}"
static let mobileApiKey = "MOBILE_API_KEY"` },
    { title: 'token', code: url => `struct Token: Decodable {
    let user_id: String, user_name: String, jwt: String, expires_at: String
}

func token(for user: String) async throws -> Token {
    var request = URLRequest(url: URL(string: "${url}/api/jwt")!)
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = try JSONEncoder().encode(["mobile_api_key": mobileApiKey, "user_name": user])
    let (data, _) = try await URLSession.shared.data(for: request)
    return try JSONDecoder().decode(Token.self, from: data)
}` },
    { title: 'call', code: () => `import VonageClientSDKVoice

let client = VGVoiceClient()
client.delegate = self   // VGVoiceClientDelegate: didReceiveInviteForCall
client.createSession(try await token(for: "Jane").jwt) { error, sessionId in
    client.serverCall(["to": "447700900123"]) { error, callId in }
}` },
  ],
  kotlin: [
    { title: 'demo', code: url => `// Config of the demo client; Retrofit needs the slash at the end
const val BASE_URL = "${url}/"
const val MOBILE_API_KEY = "MOBILE_API_KEY"` },
    { title: 'token', code: url => `data class TokenRequest(val mobile_api_key: String, val user_name: String)
data class Token(val user_name: String, val jwt: String)

interface ContactCenter {
    @POST("api/jwt")
    suspend fun token(@Body request: TokenRequest): Token
}

val center = Retrofit.Builder().baseUrl("${url}/")
    .addConverterFactory(MoshiConverterFactory.create()).build().create(ContactCenter::class.java)` },
    { title: 'call', code: () => `val client = VoiceClient(context)
client.setCallInviteListener { callId, from, channelType ->
    client.answer(callId) { error -> }
}
val token = center.token(TokenRequest(MOBILE_API_KEY, "Jane"))
client.createSession(token.jwt) { error, sessionId ->
    client.serverCall(mapOf("to" to "447700900123")) { error, callId -> }
}` },
  ],
};
