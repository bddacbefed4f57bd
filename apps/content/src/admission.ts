/** The program of the child processes that look into uploads: built beside the service, started by it for each file. */
// oxlint-disable-next-line no-unassigned-import -- a program
import '@delakultur/media/admission';
