/** What is used of a package that comes without types. */
declare module 'split-sms' {
  interface Options {
    /** Leaves out the text of the parts. */
    readonly summary?: boolean;
    readonly characterset?: 'GSM' | 'Unicode';
  }
  interface Split {
    readonly characterSet: 'GSM' | 'Unicode';
    readonly parts: readonly { readonly content?: string; readonly length: number; readonly bytes: number }[];
    /** Septets in the GSM alphabet, octets in Unicode. */
    readonly bytes: number;
    readonly length: number;
  }
  export function split(message: string, options?: Options): Split;
}
