/** What a server is told: to open its port and what to answer there, or to say what CPU time it took. */
export interface Order {
  readonly ask: 'port' | 'cpu';
  /** What goes out for every request, if the server cannot know better. */
  readonly answer: string;
}

/** Runs a server for the benchmark, which takes orders from its parent and ends with it. */
export function serve(open: (answer: string) => Promise<number>): void {
  process.on('message', ({ ask, answer }: Order) => {
    if (ask === 'cpu') process.send?.(process.cpuUsage());
    else void open(answer).then((port) => process.send?.(port));
  });
  process.on('disconnect', () => process.exit());
}
