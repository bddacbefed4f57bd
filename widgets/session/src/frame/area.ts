/** A place to keep text by name. */
export type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const memoryArea = (): Area => {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
};

const PROBE = 'dk?';

/** The browser's storage, or null where it is switched off or full. */
export function storageArea(kind: 'localStorage' | 'sessionStorage'): Area | null {
  try {
    const area = window[kind];
    area.setItem(PROBE, '');
    area.removeItem(PROBE);
    return area;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
