import { member } from '../../base/json-pointer.ts';
import { isObject } from '../../base/read-json.ts';
import type { Json, JsonObject } from '../../model/json-schema.ts';
import type { FactDetail } from './fact.ts';

/** Members that name an item of a list, the first one that it has. */
const naming = ['id', 'of', 'name', 'field', 'style', 'capability'];

/** What one item of a list or map is, where that is not what the list is called. */
const kinds: Readonly<Record<string, string>> = {
  actions: 'action',
  capabilities: 'capability',
  fields: 'field of a receipt',
  gateways: 'door',
  limits: 'limit',
  mediaTypes: 'media types',
  pdus: 'PDU',
  placeholders: 'placeholder',
  reports: 'report',
  requires: 'requirement',
  servers: 'server',
  tlvs: 'TLV',
};

/** A part of a file that has a source of its own. */
export interface PartDetail extends FactDetail {
  readonly sources: readonly string[];
  /** What it is, if it can be asked for by a name. */
  readonly part?: { readonly kind: string; readonly name: string; readonly alsoAs?: readonly string[] };
}

/** All parts below a value that have sources of their own, outer ones first. */
export function detailsOf(value: Json, path: readonly string[] = []): PartDetail[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isObject(value) && path.length > 0 && Object.hasOwn(value, 'source') ? [detail(value, path)] : [];
  const below = Object.entries(value).flatMap(([key, child]) => detailsOf(child as Json, [...path, key]));
  return [...own, ...below];
}

/** The plain members of a value that say something beside its name, title and description. */
export function plainDetails(value: JsonObject): FactDetail[] {
  return Object.entries(value).flatMap(([label, child]) => {
    const text = told.has(label) ? '' : wordsOf(child);
    return text === '' || text.length > longest ? [] : [{ label, text }];
  });
}

const told = new Set('aliases bad code description good id name source title trigger why'.split(' '));
/** Longer texts, such as the characters of an alphabet, are left to the pages. */
const longest = 400;

function detail(value: JsonObject, path: readonly string[]): PartDetail {
  const [last = '', container = ''] = path.toReversed();
  const isItem = /^\d+$/.test(last);
  const key = isItem ? naming.find((one) => typeof member(value, one) === 'string') : undefined;
  const name = key === undefined ? last : String(member(value, key));
  const hasName = key !== undefined || !isItem;
  const label = path
    .filter((word) => !/^\d+$/.test(word))
    .concat(key === undefined ? [] : [name])
    .join(' ');
  const also = [member(value, 'tag'), member(value, 'commandId'), member(value, 'host')].filter(
    (one) => typeof one === 'string',
  );
  return {
    label,
    text: sentence(value, key),
    sources: [member(value, 'source') as Json].flat().filter((one) => typeof one === 'string'),
    ...(hasName && {
      part: {
        kind: path.length === 1 ? 'part' : (kinds[container] ?? container),
        name,
        ...(also.length > 0 && { alsoAs: also }),
      },
    }),
  };
}

function sentence(value: JsonObject, key: string | undefined): string {
  const { is, since, remark, text } = value;
  if (typeof text === 'string' && Object.keys(value).length === 2) return text;
  if (typeof is === 'string') {
    const when = typeof since === 'string' ? `${is} since ${since}` : is;
    return typeof remark === 'string' ? `${when}. ${remark}` : when;
  }
  return Object.entries(value)
    .filter(([member]) => member !== 'source' && member !== key)
    .map(([member, child]) => [member, wordsOf(child)] as const)
    .filter(([, words]) => words !== '')
    .map(([member, words]) => `${member} ${words}`)
    .join('; ');
}

/** A plain value, or a flat list or object of such; empty for anything else. */
function wordsOf(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  if (entries.some(([, child]) => typeof child === 'object')) return '';
  if (Array.isArray(value)) return value.join(', ');
  return Object.hasOwn(value, 'source') ? '' : entries.map(([key, child]) => `${key} ${String(child)}`).join(', ');
}
