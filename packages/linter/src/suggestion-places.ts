/** Where suggestions may stand in a message: a channel takes them from the one or from the other, or from a card. */
export const suggestionPlaces: readonly string[] = [
  '/richContent/suggestions',
  '/richContent/conversation/*/suggestions',
  '/richContent/conversation/*/carousel/cards/*/suggestions',
];
