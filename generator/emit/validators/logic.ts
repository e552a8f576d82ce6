/** A condition in JavaScript, with what must be known to put it into a larger one. */
export interface Condition {
  readonly text: string;
  /** What holds it together: nothing that could come apart, a comparison, or the operator with the loosest grip. */
  readonly kind: 'constant' | 'call' | 'comparison' | 'and' | 'or' | 'choice';
}

export const always: Condition = { text: 'true', kind: 'constant' };
export const never: Condition = { text: 'false', kind: 'constant' };

/** A call, a member or a name. */
export function call(text: string): Condition {
  return { text, kind: 'call' };
}

export function comparison(text: string): Condition {
  return { text, kind: 'comparison' };
}

export function all(conditions: readonly Condition[]): Condition {
  const parts = conditions.filter((one) => one !== always);
  if (parts.includes(never)) return never;
  if (parts.length < 2) return parts[0] ?? always;
  return { text: parts.map((one) => wrapped(one, ['or', 'choice'])).join(' && '), kind: 'and' };
}

export function any(conditions: readonly Condition[]): Condition {
  const parts = conditions.filter((one) => one !== never);
  if (parts.includes(always)) return always;
  if (parts.length < 2) return parts[0] ?? never;
  return { text: parts.map((one) => wrapped(one, ['and', 'choice'])).join(' || '), kind: 'or' };
}

const opposites: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<=': '>',
  '>=': '<',
  '<': '>=',
  '>': '<=',
};

export function not(condition: Condition): Condition {
  if (condition === always) return never;
  if (condition === never) return always;
  const { text, kind } = condition;
  if (kind === 'comparison') {
    // The opposite of `<` is not `>=` for NaN, which has no place where numbers are compared.
    const match = /^(.+?) (===|!==|<=|>=|<|>) (.+)$/.exec(text);
    if (match !== null) return comparison(`${match[1]} ${opposites[match[2] ?? '']} ${match[3]}`);
  }
  if (kind === 'call') return text.startsWith('!') ? call(text.slice(1)) : call(`!${text}`);
  return call(`!(${text})`);
}

export function choice(condition: Condition, consequence: Condition, alternative: Condition): Condition {
  if (condition === always) return consequence;
  if (condition === never) return alternative;
  if (consequence === always && alternative === always) return always;
  const [first, second, third] = [condition, consequence, alternative].map((one) => wrapped(one, ['choice']));
  return { text: `${first} ? ${second} : ${third}`, kind: 'choice' };
}

/** Whether exactly one of several holds. */
export function exactlyOne(conditions: readonly Condition[]): Condition {
  if (conditions.length === 1) return conditions[0] ?? never;
  return { text: `${conditions.map((one) => `Number(${one.text})`).join(' + ')} === 1`, kind: 'and' };
}

function wrapped({ text, kind }: Condition, loose: readonly Condition['kind'][]): string {
  return loose.includes(kind) ? `(${text})` : text;
}
