// Everything a page can do to reach a service at `origin`, its own or another: reading and writing, with whatever a page
// can carry. Gives what could be read, and the status of every reply that could be seen.
async (origin, token, secret) => {
  const READ = [
    "/v1/hello",
    "/v1/contacts",
    "/v1/export",
    "/v1/people?offset=0&limit=9",
    "/v1/clients",
    "/v1/openapi.json",
  ];
  const capture = JSON.stringify({ items: [{ name: "Planted" }], note: "planted" });
  const statuses = new Set();
  const read = [];
  const patience = (promise) =>
    Promise.race([promise, new Promise((_, give) => setTimeout(() => give(new Error("Nothing came.")), 20_000))]);
  const weigh = (how, text) => text?.includes(secret) && read.push(how);
  const tried = async (how, act) => {
    try {
      weigh(how, await patience(act()));
    } catch {}
  };
  const ask = (path, given) => async () => {
    const reply = await fetch(origin + path, { cache: "no-store", ...given });
    statuses.add(reply.status);
    return reply.text();
  };
  const bearer = { Authorization: `Bearer ${token}` };
  const loaded = (element, event = "load") =>
    new Promise((resolve) => {
      for (const each of [event, "error"]) element.addEventListener(each, resolve, { once: true });
      document.body.append(element);
    });
  const made = (tag, given) => Object.assign(document.createElement(tag), given);
  const inFrame = async (act) => {
    const frame = made("iframe", { name: `frame${Math.random()}` });
    document.body.append(frame);
    act(frame);
    for (let look = 0; look < 40; look++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const shown = frame.contentDocument?.documentElement?.textContent;
      if (shown) return shown;
    }
    return "";
  };
  const post = (encoding, target) => {
    const form = made("form", { method: "post", enctype: encoding, action: `${origin}/v1/captures`, target });
    form.append(made("input", { name: '{"items":[],"note":"', value: 'planted"}' }));
    document.body.append(form);
    form.submit();
  };

  const listen = () =>
    new Promise((resolve) => {
      const source = new EventSource(`${origin}/v1/contacts`);
      source.onmessage = ({ data }) => resolve(data);
      source.onerror = () => resolve(source.close() ?? "");
    });
  const speak = () =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${origin.replace(/^http/, "ws")}/v1/contacts`);
      socket.onmessage = ({ data }) => resolve(String(data));
      socket.onclose = () => resolve("");
    });

  const tries = READ.flatMap((path) => [
    tried(`fetch ${path}`, ask(path)),
    tried(`fetch ${path} with the token`, ask(path, { headers: bearer })),
  ]);
  for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const headers = { "Content-Type": type };
    for (const path of ["/v1/captures", "/v1/pair", "/v1/interactions"])
      for (const more of [{}, bearer])
        tries.push(tried(type, ask(path, { method: "POST", headers: { ...headers, ...more }, body: capture })));
    tries.push(tried(type, ask("/v1/captures", { method: "POST", mode: "no-cors", headers, body: capture })));
  }
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    const headers = { "Content-Type": "application/json", ...bearer };
    tries.push(tried(method, ask("/v1/preferences", { method, headers, body: '{"budget":50}' })));
  }
  for (const tag of ["img", "script"])
    tries.push(tried(tag, async () => String((await loaded(made(tag, { src: `${origin}/v1/contacts` }))).type)));
  tries.push(
    tried("no-cors", ask("/v1/contacts", { mode: "no-cors", credentials: "include" })),
    tried("link", () => loaded(made("link", { rel: "stylesheet", href: `${origin}/v1/contacts` }))),
    tried("EventSource", listen),
    tried("WebSocket", speak),
    tried("frame", () => inFrame((frame) => frame.setAttribute("src", `${origin}/v1/contacts`))),
    ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"].map((encoding) =>
      tried(`form ${encoding}`, () => inFrame(({ name }) => post(encoding, name))),
    ),
  );
  navigator.sendBeacon(`${origin}/v1/captures`, capture);
  await Promise.all(tries);
  return { read, statuses: [...statuses].sort() };
};
