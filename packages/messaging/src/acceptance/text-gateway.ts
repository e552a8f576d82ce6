import type { ErrorEntry } from '@bmsg/api/errors';
import { limits } from '@bmsg/api/limits';
import type { Account } from './accept-json.ts';
import { answerTable, fillHoles } from './answer-table.ts';
import type { Condition, Holes } from './answer-table.ts';
import { judgeMessage } from './judge-message.ts';
import type { AcceptedMessage, Verdicts } from './judge-message.ts';

/** What a gateway answers that answers in plain text; the text is empty where the answer has none. */
export interface TextAnswer {
  readonly httpStatus: number;
  readonly text: string;
}

/** An answer, and what is to be delivered now. */
export interface TextAcceptance extends TextAnswer {
  readonly accepted: readonly AcceptedMessage[];
}

/** A gateway that takes a request as a whole or not at all, and answers in plain text (doc L1606). */
export interface TextGateway {
  readonly answer: (when: Condition, field?: string, holes?: Holes) => TextAnswer;
  readonly refuse: (when: Condition, field?: string, holes?: Holes) => TextAcceptance;
  /** Judges messages as the JSON gateway does; the first fault of any of them refuses them all. */
  readonly judge: (messages: readonly unknown[], account: Account) => TextAcceptance;
}

const mostMessages = limits['Messages']?.['msg']?.maxItems ?? Infinity;

/** A gateway with the answers of this table. */
export function textGateway(entries: readonly ErrorEntry[]): TextGateway {
  const { answerTo, answerToAccount } = answerTable(entries);
  const answer: TextGateway['answer'] = (when, field, holes) => write(answerTo(when, field), holes);
  const refuse: TextGateway['refuse'] = (when, field, holes) => ({ ...answer(when, field, holes), accepted: [] });
  return {
    answer,
    refuse,
    judge(messages, { state = '' }) {
      if (messages.length === 0) return refuse('messagesMissing');
      if (messages.length > mostMessages) return refuse('tooMany', 'msg');
      // A state that this gateway has no answer for shows after acceptance, in a status report.
      const refusal = answerToAccount(state);
      if (refusal !== undefined) return { ...write(refusal), accepted: [] };
      const verdicts: Verdicts = { rows: [], accepted: [], faults: [] };
      for (const message of messages) {
        judgeMessage(message, { mayHoldHalves: false, refusal: undefined }, verdicts);
        const [fault] = verdicts.faults;
        if (fault !== undefined) return refuse(fault.when, fault.field, fault.holes);
      }
      return { ...answer('allAccepted'), accepted: verdicts.accepted };
    },
  };
}

function write({ httpStatus = 0, text = '' }: ErrorEntry, holes: Holes = {}): TextAnswer {
  return { httpStatus, text: fillHoles(text, holes) };
}
