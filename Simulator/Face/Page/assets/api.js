/** Asks the control API; a refusal is thrown with what is wrong and what to do. */
export async function post(path, body) {
  let answer;
  try {
    answer = await fetch('/control/' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    throw new Error('The simulator does not answer. Is it still running?');
  }
  if (answer.status === 204) return null;
  const reply = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error([reply.title, reply.detail].filter(Boolean).join(' ') || `The simulator answered ${answer.status}.`);
  return reply;
}

export const act = (leg, action, body) => post(`legs/${encodeURIComponent(leg)}/${action}`, body);
