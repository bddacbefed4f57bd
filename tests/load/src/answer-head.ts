/** What Node's server writes by itself. */
const WRITTEN_BY_NODE = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** The headers of an answer in the form in which a bare server writes them fastest. */
export const headOf = ({ headers }: Response): readonly string[] => [...headers].filter(([name]) => !WRITTEN_BY_NODE.has(name)).flat();
