// Bytes as text: what passes between the parts of the extension can hold no others.

const AT_ONCE = 8192; // as many arguments as any browser allows in one call

/** @param {Uint8Array} bytes @returns {string} in base64 */
export function toText(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

/** @param {string} text in base64 @returns {Uint8Array<ArrayBuffer>} */
export function fromText(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length); // filled one by one: from() takes a second for what this does in a blink
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
