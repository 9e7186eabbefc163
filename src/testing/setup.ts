import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Without globals Testing Library cannot do it by itself.
afterEach(cleanup);
