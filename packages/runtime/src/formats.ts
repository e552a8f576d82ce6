/**
 * Formats of JSON Schema and OpenAPI that can be checked, and our own. Each function scans its input once or twice from left to right:
 * nothing here backtracks, so a hostile text costs time in proportion to its length.
 */

export { isMobileNumber } from './assertions/mobile-number.ts';
export { isValidityPeriod } from './assertions/validity-period.ts';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of RFC 3339, such as `2024-02-29`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || day < 1) return false;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeapYear ? 29 : (daysInMonth[month - 1] ?? 0));
}

/** A time of day with its offset as RFC 3339 writes it, such as `23:59:60Z` or `12:00:00.5+02:00`. */
export function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (match === null) return false;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3]);
  const offsetHour = Number(match[5] ?? 0);
  const offsetMinute = Number(match[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  // A leap second comes at the end of a day in UTC.
  const offset = (offsetHour * 60 + offsetMinute) * (match[4] === '-' ? -1 : 1);
  return (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

/** A date and a time of RFC 3339 with a `T` between them. */
export function isDateTime(text: string): boolean {
  return /^[Tt]$/.test(text.charAt(10)) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** A duration of ISO 8601 in whole units, such as `P1DT12H` or `P2W`. */
export function isDuration(text: string): boolean {
  return /^P(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+W)$/.test(text) && !/^P$|T$/.test(text);
}

/**
 * Scheme, authority with its path or a path alone, query and fragment of RFC 3986, each in the characters that it may
 * hold. The scheme, the authority, and the path that stands alone are captured.
 */
const uriParts =
  /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([A-Za-z0-9\-._~!$&'()*+,;=:@%[\]]*)(?:\/[A-Za-z0-9\-._~!$&'()*+,;=:@%/]*)?|([A-Za-z0-9\-._~!$&'()*+,;=:@%/]*))(?:\?[A-Za-z0-9\-._~!$&'()*+,;=:@%/?]*)?(?:#[A-Za-z0-9\-._~!$&'()*+,;=:@%/?]*)?$/;

/** What nearly all links look like; much faster to see than all that a URI may be. */
const plainLink =
  /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9\-._~!$&'()*+,;=:@/]*)?(?:\?[A-Za-z0-9\-._~!$&'()*+,;=:@/?]*)?$/;

/** A URI of RFC 3986: it begins with a scheme, and holds ASCII only. */
export function isUri(text: string): boolean {
  if (plainLink.test(text)) return true;
  const parts = uriParts.exec(text);
  return parts?.[1] !== undefined && hasGoodParts(text, parts[2]);
}

/** A URI or a relative reference of RFC 3986. */
export function isUriReference(text: string): boolean {
  const parts = uriParts.exec(text);
  if (parts === null || !hasGoodParts(text, parts[2])) return false;
  // A colon in the first segment would make what stands before it a scheme.
  return parts[1] !== undefined || parts[2] !== undefined || !/^[^/]*:/.test(parts[3] ?? '');
}

function hasGoodParts(text: string, authority: string | undefined): boolean {
  return (
    (authority === undefined || isAuthority(authority)) && !(text.includes('%') && /%(?![0-9A-Fa-f]{2})/.test(text))
  );
}

function isAuthority(text: string): boolean {
  const at = text.indexOf('@');
  if (at > 0 && /[[\]]/.test(text.slice(0, at))) return false;
  const hostAndPort = text.slice(at + 1);
  if (/^[^@[\]:]*(?::\d*)?$/.test(hostAndPort)) return true;
  const address = /^\[([^[\]]*)\](?::\d*)?$/.exec(hostAndPort)?.[1];
  return address !== undefined && (isIpv6(address) || /^[vV][0-9A-Fa-f]+\.[^%]+$/.test(address));
}

/** A UUID in its canonical form of 36 characters. */
export function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/.test(text);
}

/** A mailbox of RFC 5321: a local part, quoted or not, and a host name or an address in brackets. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  return local !== '' && local.length <= 64 && isLocalPart(local) && (isHostname(domain) || isAddressLiteral(domain));
}

function isLocalPart(text: string): boolean {
  if (text.startsWith('"')) return /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(text);
  return !/[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/.test(text) && text.split('.').every((atom) => atom !== '');
}

function isAddressLiteral(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  const address = text.slice(1, -1);
  return address.startsWith('IPv6:') ? isIpv6(address.slice(5)) : isIpv4(address);
}

/** A host name of RFC 1123 in ASCII: at most 253 characters, in labels of at most 63. */
export function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every((label) => label.length <= 63 && /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label))
  );
}

/** An IPv4 address in four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  const octets = text.length <= 15 ? text.split('.') : [];
  return octets.length === 4 && octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
}

/** An IPv6 address of RFC 4291, without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = last.includes('.') && text.endsWith(last);
  if (endsInIpv4 && !isIpv4(last)) return false;
  const hexadecimal = endsInIpv4 ? groups.slice(0, -1) : groups;
  const count = hexadecimal.length + (endsInIpv4 ? 2 : 0);
  return (
    hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8)
  );
}

/** A regular expression of ECMA-262 with the `u` flag. It may be one that backtracks without end: that is not judged. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A JSON Pointer of RFC 6901. */
export function isJsonPointer(text: string): boolean {
  return (text === '' || text.startsWith('/')) && !/~(?![01])/.test(text);
}

/** A relative JSON Pointer, such as `1/name` or `0#`. */
export function isRelativeJsonPointer(text: string): boolean {
  const up = /^(?:0|[1-9]\d*)/.exec(text)?.[0];
  if (up === undefined) return false;
  const rest = text.slice(up.length);
  return rest === '#' || isJsonPointer(rest);
}

/** Octets in base64 of RFC 4648, with padding. */
export function isByte(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''));
}

/** A whole number of 32 bits with a sign. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

/** A whole number of 64 bits with a sign; a number that JavaScript has rounded is judged as rounded. */
export function isInt64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}
