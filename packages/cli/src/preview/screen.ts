/** What a drawing may use. */
export interface Screen {
  /** Columns, from 40 to 120. */
  readonly columns: number;
  /** Whether more than ASCII can be shown. */
  readonly isUnicode: boolean;
}

const fewest = 40;
const most = 120;
const usual = 80;

/** The screen of a process: as wide as its terminal, and of ASCII where its locale names another encoding than UTF-8. */
export function screenOf(env: Readonly<Record<string, string | undefined>>, columns: number | undefined): Screen {
  const wanted = columns ?? (Number(env['COLUMNS']) || usual);
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return {
    columns: Math.min(Math.max(wanted, fewest), most),
    isUnicode: locale === undefined || locale === '' ? env['TERM'] !== 'linux' : /utf-?8/i.test(locale),
  };
}
