/** Where suggestions may stand in a message; a channel takes them from the one or from the other. */
export const suggestionPlaces = {
  richContent: '/richContent/suggestions',
  item: '/richContent/conversation/*/suggestions',
} as const;
