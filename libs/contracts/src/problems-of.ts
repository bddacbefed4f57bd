import { ACCESS_PROBLEMS, COMMAND_PROBLEMS, COMMON_PROBLEMS, FRESH_PROBLEMS, type ProblemSlug } from './problems.ts';
import { isCommand, type Rpc } from './rpc.ts';

/** Everything that an operation may answer instead of its output: its own problems and those that its kind brings along. */
export const problemsOf = (contract: Rpc): readonly ProblemSlug[] => [
  ...new Set<ProblemSlug>([
    ...contract.problems,
    ...COMMON_PROBLEMS,
    ...ACCESS_PROBLEMS[contract.access],
    ...(contract.fresh ? FRESH_PROBLEMS : []),
    ...(isCommand(contract) ? COMMAND_PROBLEMS : []),
  ]),
];
