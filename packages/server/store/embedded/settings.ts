/** For a small machine (2 cores, 1 GB): everything that keeps an acknowledged answer safe stays on. */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  max_connections: '40',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '512MB',
  jit: 'off', // our statements are short; compiling one takes longer than running it
  max_parallel_workers_per_gather: '0', // both cores are needed by the web server and the other learners
  io_method: 'sync', // saves the three I/O workers; the data fits into memory
  track_activities: 'on',
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}), // one call instead of a thousand
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off'
}

/** For tests only: nothing survives a power cut, everything is quick. */
export const THROW_AWAY_SETTINGS: Readonly<Record<string, string>> = {
  ...SERVER_SETTINGS,
  shared_buffers: '64MB',
  max_connections: '100',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off'
}
