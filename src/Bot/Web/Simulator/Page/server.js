// Everything the page asks of the server. An answer that is no success becomes an Error with a sentence to show.

async function ask(path, options) {
  let response;
  try {
    response = await fetch(`/simulator/${path}`, options);
  } catch {
    throw new Error("Mất liên lạc với máy chủ. Trang sẽ tự nối lại.");
  }

  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Error(said.error ?? `Máy chủ không làm được việc này (${response.status}).`);
  }

  return response.status === 204 ? null : response.json();
}

function post(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export const people = () => ask("people");
export const type = (phone, text) => post("phones", { phone, text });
export const press = (phone, choice) => post("phones", { phone, choice });
export const behave = (phone, likeZalo) => post("manners", { phone, likeZalo });
export const advance = by => post("clock", { advance: by });
export const fileAddress = id => `/simulator/files/${encodeURIComponent(id)}`;

/** Counts since a version for all phones, messages since their own version for the open ones. */
export function changes(after, open) {
  const query = new URLSearchParams({ after });
  for (const [phone, since] of open) {
    query.append("phone", phone);
    query.append("since", since);
  }

  return ask(`phones?${query}`);
}

export function sendFile(phone, file, caption) {
  const form = new FormData();
  form.append("phone", phone);
  form.append("caption", caption);
  form.append("file", file);
  return ask("files", { method: "POST", body: form });
}
