/** A GUID as any other: the sandbox makes an account for it on the fly. */
export const goodToken = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
