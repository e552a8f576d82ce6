/** A GUID as any other: the sandbox makes an account for it on the fly. */
export const goodToken = '6f9619ff-8b86-4011-b42d-00c04fc964ff';

/** The one that the documentation prints where it prints a GUID. */
export const zeroToken = '00000000-0000-0000-0000-000000000000';
