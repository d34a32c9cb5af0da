// From where a content script stands: messages of every kind there is, and of none, with members of every shape. What is a
// page's to ask is asked of another page, or from a frame. Gives every message that was answered with anything but a refusal.
async (verbs, rounds) => {
  const { chrome } = globalThis;
  let seed = 20261123;
  const one = (list) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return list[seed % list.length];
  };
  const elsewhere = [
    "https://www.linkedin.com/in/somebody-else",
    "https://evil.example/",
    "about:blank",
    "",
    null,
    7,
    {},
  ];
  const addresses = window === top ? elsewhere : [location.href];
  const deep = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`);
  const values = [
    ...[null, true, false, 0, -1, 1.5, 1e308, "", " ", "x", "a".repeat(20_001), "\u0000", "\ud800", "../../v1/clients"],
    ...[
      "javascript:alert(1)",
      "https://evil.example/in/x",
      "2026-02-31",
      "page",
      "ours",
      "from_me",
      [],
      [[]],
      {},
      deep,
    ],
    ...[{ name: "Planted" }, { person: { name: "Planted" } }, { length: 1e9 }, { constructor: {} }, ["Planted"]],
  ];
  const members = [
    ...["id", "read", "form", "reading", "profile", "same_as", "kind", "direction", "whose", "post", "key", "words"],
    ...[
      "back",
      "bare",
      "replaces",
      "note",
      "text",
      "q",
      "changes",
      "set",
      "ids",
      "where",
      "port",
      "code",
      "label",
      "on",
    ],
    ...["feature", "as", "interaction", "favor", "introduction", "cursor", "offset", "limit", "days", "until", "data"],
    ...["kept_id", "absorbed_id", "answer", "contact_id", "circle", "verb2", "ours", "sender", "tab", "__proto__"],
  ];
  const made = (verb) => {
    const message = { verb, url: one(addresses) };
    for (const member of members) if (one([true, false])) message[member] = one(values);
    return message;
  };
  const strange = [null, 7, "outbox.list", [], [{ verb: "outbox.list" }], {}, { verb: ["outbox.list"] }];
  for (const verb of [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    "OUTBOX.LIST",
    "outbox.list ",
    7,
    null,
  ])
    strange.push({ verb });
  for (const verb of verbs) for (let round = 0; round < rounds; round++) strange.push(made(verb));
  const answered = [];
  let refused = 0;
  const send = async (message) => {
    const answer = await chrome.runtime.sendMessage(message).catch((error) => ({ trouble: String(error) }));
    if (answer?.trouble && !("value" in answer)) refused++;
    else answered.push(JSON.stringify([message?.verb ?? message, answer]).slice(0, 300));
  };
  for (let start = 0; start < strange.length; start += 50)
    await Promise.all(strange.slice(start, start + 50).map(send));
  return { answered, refused };
};
