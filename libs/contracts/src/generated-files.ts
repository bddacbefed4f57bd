import { asyncApi } from './async-api.ts';
import { clientSource, signedInOperationsSource } from './client-source.ts';
import { contracts, events } from './contracts.ts';
import { openApi } from './open-api.ts';
import { problemPage } from './problem-page.ts';

const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** Every file that derives from the contracts, by name, as it has to stand in `generated/`. */
export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'openapi.json': json(openApi(contracts)),
  'asyncapi.json': json(asyncApi(events)),
  'client.ts': clientSource(contracts),
  'signed-in-operations.ts': signedInOperationsSource(contracts),
  'problems.md': problemPage(contracts),
});
