/** Output, runtime and generator are released together: output of one release needs the runtime of the same. */
export const release = '0.1.0';
