/** A format that can be checked: by which function of the runtime, and on values of which type. */
export interface Format {
  readonly check: string;
  readonly type: 'string' | 'number';
}

/** Formats of JSON Schema and of OpenAPI, and our own. Any other one says something that no check can tell, and is passed over. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['byte', { check: 'isByte', type: 'string' }],
  ['date', { check: 'isDate', type: 'string' }],
  ['date-time', { check: 'isDateTime', type: 'string' }],
  ['duration', { check: 'isDuration', type: 'string' }],
  ['email', { check: 'isEmail', type: 'string' }],
  ['hostname', { check: 'isHostname', type: 'string' }],
  ['int32', { check: 'isInt32', type: 'number' }],
  ['int64', { check: 'isInt64', type: 'number' }],
  ['ipv4', { check: 'isIpv4', type: 'string' }],
  ['ipv6', { check: 'isIpv6', type: 'string' }],
  ['json-pointer', { check: 'isJsonPointer', type: 'string' }],
  ['mobile-number', { check: 'isMobileNumber', type: 'string' }],
  ['regex', { check: 'isRegex', type: 'string' }],
  ['relative-json-pointer', { check: 'isRelativeJsonPointer', type: 'string' }],
  ['time', { check: 'isTime', type: 'string' }],
  ['uri', { check: 'isUri', type: 'string' }],
  ['uri-reference', { check: 'isUriReference', type: 'string' }],
  ['uuid', { check: 'isUuid', type: 'string' }],
  ['validity-period', { check: 'isValidityPeriod', type: 'string' }],
]);
