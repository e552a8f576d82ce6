import { planSegments } from '@bmsg/messaging';
import type { EncodingWish, SegmentPlan } from '@bmsg/messaging';
import type { MessageView } from './check.ts';
import { member } from './members.ts';

/** A text that may go out as a short message. */
export interface SegmentedText {
  /** JSON Pointer to it. */
  readonly pointer: string;
  readonly content: string;
  /** The message that it belongs to, in canonical spelling. */
  readonly message: unknown;
  /** How a text would be encoded and cut in its place. */
  readonly plan: (text: string) => SegmentPlan;
}

/** The plain texts of the messages that a channel with segments may carry. */
export function segmentedTexts(messages: readonly MessageView[]): readonly SegmentedText[] {
  return messages.flatMap((view) => {
    let texts = known.get(view);
    if (texts === undefined) known.set(view, (texts = segmentedTextsOf(view)));
    return texts;
  });
}

/** Several rules ask for the text of the same message. */
const known = new WeakMap<MessageView, readonly SegmentedText[]>();

/** Of a message: one, or none. */
function segmentedTextsOf(view: MessageView): readonly SegmentedText[] {
  const { channels, value: message } = view;
  const body = member(message, 'body');
  const content = member(body, 'content');
  const reachable = channels.length === 0 || channels.some(({ segmentation }) => segmentation !== undefined);
  if (!reachable || typeof content !== 'string') return [];
  const wish = wishOf(member(body, 'type'), member(message, 'dcs'));
  let planned: SegmentPlan | undefined;
  const plan = (text: string): SegmentPlan =>
    text === content ? (planned ??= planSegments(text, wish)) : planSegments(text, wish);
  return [{ pointer: `${view.pointer}/body/content`, content, message, plan }];
}

function wishOf(type: unknown, dcs: unknown): EncodingWish {
  const known = (['auto', 'text', 'binary'] as const).find((one) => one === type);
  return { ...(known !== undefined && { type: known }), ...(typeof dcs === 'number' && { dcs }) };
}
