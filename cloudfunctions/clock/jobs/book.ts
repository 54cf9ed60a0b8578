import { actOnBook } from '../../outbox/books';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const bookJobs = (): Job[] => [acting('books', 'book', 60, actOnBook), owed('book', 60)];
