// Telegram: its public pages look the same for a person and a channel, so nobody is read there.
export default {
  name: "telegram",
  label: "Telegram",
  version: 1,
  hosts: ["t.me", "telegram.me"],
  pages: [],
};
