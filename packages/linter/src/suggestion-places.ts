/** Where suggestions may stand in a message; a channel takes them from the one or from the other. */
export const suggestionPlaces = {
  richContent: '/richContent/suggestions',
  item: '/richContent/conversation/*/suggestions',
} as const;

/** Everywhere that suggestions may stand, the cards of a carousel included. */
export const allSuggestions: readonly string[] = [
  ...Object.values(suggestionPlaces),
  '/richContent/conversation/*/carousel/cards/*/suggestions',
];
