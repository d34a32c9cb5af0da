// An ORCID iD ends in a check digit (ISO 7064 MOD 11-2): support.orcid.org, "Structure of the ORCID Identifier".

/** @param {string} value such as "0000-0002-1825-0097" @returns {string | null} the iD as it is written, or null when it is none */
export function orcid(value) {
  const digits = value.replaceAll("-", "").toUpperCase();
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return "0123456789X"[(12 - (total % 11)) % 11] === digits.at(-1) ? value.toUpperCase() : null;
}
