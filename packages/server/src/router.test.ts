import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Router } from './router.ts';

function routerOf(...paths: string[]): Router<string> {
  const router = new Router<string>();
  for (const path of paths) router.entry(path, () => path);
  return router;
}

describe('a router', () => {
  const router = routerOf(
    '/',
    '/pets',
    '/pets/{id}',
    '/pets/mine',
    '/pets/{id}/toys/{toy}',
    '/pets/mine/food',
    '/files/{name}.{ext}',
    '/files/{name}',
    '/files/v{version}.tar.gz',
    '/{any}/toys/all',
    '/with space',
  );

  it.each<[string, string | undefined, ...string[]]>([
    ['/', '/'],
    ['/pets', '/pets'],
    ['/p%65ts', '/pets'],
    ['/pets/mine', '/pets/mine'],
    ['/pets/m%69ne', '/pets/mine'],
    ['/pets/7', '/pets/{id}', '7'],
    ['/pets/a%2Fb', '/pets/{id}', 'a%2Fb'],
    ['/pets/mine/food', '/pets/mine/food'],
    ['/pets/mine/toys/3', '/pets/{id}/toys/{toy}', 'mine', '3'],
    ['/pets/7/toys/all', '/pets/{id}/toys/{toy}', '7', 'all'],
    ['/cats/toys/all', '/{any}/toys/all', 'cats'],
    ['/files/a.b.c', '/files/{name}.{ext}', 'a', 'b.c'],
    ['/files/vx', '/files/{name}', 'vx'],
    ['/files/v1.2.tar.gz', '/files/v{version}.tar.gz', '1.2'],
    ['/with%20space', '/with space'],
    ['/pets/', undefined],
    ['/pets//toys/1', undefined],
    ['/pets/7/toys', undefined],
    ['/PETS', undefined],
    ['', undefined],
    ['pets', undefined],
    ['/__proto__', undefined],
    ['/pets/7/toys/1/2', undefined],
  ])('leads %s to %s', (path, entry, ...captured) => {
    expect(router.match(path)).toEqual(entry === undefined ? undefined : { entry, captured });
  });

  it('refuses malformed percent-encoding', () => {
    for (const path of ['/pets/%', '/pets/%zz', '/%ff', '/pets/%c3']) {
      expect(() => router.match(path), path).toThrow('malformed percent-encoding');
    }
  });

  it('shares one entry between paths that differ in the names of their expressions only', () => {
    const shared = routerOf('/a/{x}', '/a/{y}');
    expect(shared.match('/a/1')?.entry).toBe('/a/{x}');
  });

  it('captures what was put in', () => {
    const segment = fc.string({ minLength: 1, unit: 'binary' }).map(encodeURIComponent);
    fc.assert(
      fc.property(segment, segment, (id, toy) => {
        fc.pre(id !== 'mine');
        expect(router.match(`/pets/${id}/toys/${toy}`)?.captured).toEqual([id, toy]);
      }),
    );
  });
});
