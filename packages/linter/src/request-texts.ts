import { readJson } from './json/read-json.ts';
import { looksLikeMessage } from './request.ts';

/** A request that was found in a larger text. */
export interface RequestText {
  /** Where it stands, as a JSON Pointer in the spelling of the text. */
  readonly pointer: string;
  /** As it stands there; a message on its own is put into a request that holds nothing else. */
  readonly text: string;
}

/**
 * The requests and messages at the places of a JSON text that a pattern leads to: a JSON Pointer in which a token `*` stands for every
 * item of an array. Nothing where it leads nowhere; never throws on any text.
 */
export function requestTexts(text: string, at: string): RequestText[] {
  const tree = readJson(text);
  return tree.select(at).map((node) => {
    const found = text.slice(tree.start(node), tree.end(node));
    return {
      pointer: tree.pointer(node),
      text: looksLikeMessage(tree.names(node)) ? `{"messages":{"msg":[${found}]}}` : found,
    };
  });
}
