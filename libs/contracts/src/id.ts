import { z } from 'zod';

/**
 * An id in its one spelling, small letters. Capitals are refused: they would name the same row in PostgreSQL and another thing everywhere
 * else, so that a kept answer under them would outlive what it shows.
 */
export const Id = z.stringFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
