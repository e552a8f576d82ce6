import type { NamedCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { below } from './place.ts';
import type { Place } from './place.ts';
import type { Step } from './step.ts';

const named = '#/components/schemas/';

/** Asks a validator that is not made of steps, and tells what it finds as if a step had. */
export function foreignStep(validate: NonNullable<NamedCheck['validate']>): Step {
  return (value, at, report) => {
    const result = validate(value);
    if (result.ok) return true;
    return report.addAll(
      result.errors.map(({ path, schemaPath, keyword, params }): Finding => {
        const place = path.reduce<Place>(below, at);
        return { place, appliedTo: place, schemaPath: schemaPath.slice(named.length), keyword, params };
      }),
    );
  };
}
