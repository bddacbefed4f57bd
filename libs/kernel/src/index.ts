export { clockWithOffset, type Clock } from './clock.ts';
export { fail, ok, type Failure, type Result, type Success } from './result.ts';
