import { Project, ts } from 'ts-morph';

/**
 * The errors of modules, compiled in one go as strictly as TypeScript can: for each module a map from line to message,
 * lines counting from 0.
 */
export function compile(texts: readonly string[]): ReadonlyMap<number, string>[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
    },
  });
  const files = texts.map((text, index) => project.createSourceFile(`/module-${index}.ts`, text));
  return files.map((file) => {
    const errors = file.getPreEmitDiagnostics().map((diagnostic): [number, string] => {
      const message = diagnostic.getMessageText();
      return [
        (diagnostic.getLineNumber() ?? 0) - 1,
        typeof message === 'string' ? message : ts.flattenDiagnosticMessageText(message.compilerObject, ' '),
      ];
    });
    return new Map(errors);
  });
}
