export { organisation } from './organisation.plugin.ts';
export type { Organisation } from './organisation.element.ts';
