import { Type } from 'typebox';

/** What comes of content that a channel does not take as it was sent. */
export const Consequence = Type.Union(
  [
    Type.Literal('apart'),
    Type.Literal('folded'),
    Type.Literal('dropped'),
    Type.Literal('fails'),
    Type.Literal('unknown'),
  ],
  {
    title: 'Consequence',
    description:
      'apart: it is sent as a message of its own. folded: the recipient has to tap to see all of it. dropped: the rest arrives without it. fails: the message is not delivered. unknown: nobody says.',
  },
);
