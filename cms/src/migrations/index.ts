import * as migration_20261120_210018_foundation from './20261120_210018_foundation.ts';

export const migrations = [
  {
    up: migration_20261120_210018_foundation.up,
    down: migration_20261120_210018_foundation.down,
    name: '20261120_210018_foundation'
  },
];
