import type { Emitter } from '../../model/api.ts';

/** What makes the output an npm workspace of its own: none without a package name. */
export const emitPackage: Emitter = (api) => {
  if (api.packageName === undefined) return [];
  return [
    { path: 'package.json', content: print(manifest(api.packageName)) },
    { path: 'tsconfig.json', content: print(tsconfig) },
  ];
};

function manifest(name: string): object {
  return {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    sideEffects: false,
  };
}

const tsconfig = {};

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
