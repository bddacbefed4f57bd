export { jobsSchema } from './boss.ts';
export { onJob, type JobHandler, type JobRun } from './job-handler.ts';
export { type JobLog } from './job-log.ts';
export { JobQueue } from './job-queue.ts';
export { jobType, type JobType } from './job-type.ts';
export { readQueues, type QueueReader, type QueueState } from './read-queues.ts';
export { Jobs, type JobTransaction, type NewJob } from './jobs.ts';
